#include <cstdio>
int main() { std::puts("detente " DETENTE_VERSION); }
