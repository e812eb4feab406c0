// Decides how the shell is built: one HTML file with everything in it, the same bytes from the same sources.
import { defineConfig } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";

export default defineConfig({
  base: "./",
  plugins: [viteSingleFile({ removeViteModuleLoader: true })],
  build: {
    target: "es2022",
    rollupOptions: { input: "report.html" },
    chunkSizeWarningLimit: 1000,
    modulePreload: false,
  },
});
