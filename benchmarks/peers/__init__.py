"""Other libraries that answer the same questions; each function names the package it needs."""
