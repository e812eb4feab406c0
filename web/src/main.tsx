// Opens the page: reads the result from its slot and draws the report.
import { render } from "preact";
import { Page } from "./result/page";
import type { Result } from "./result/types";
import { Report } from "./Report";
import "./theme/tokens.css";
import "./theme/page.css";
import "./theme/figures.css";
import "./theme/print.css";

const slot = document.getElementById("result")?.textContent ?? "";
const page = document.getElementById("page");
if (page !== null) render(<Report page={new Page(JSON.parse(slot) as Result)} />, page);
