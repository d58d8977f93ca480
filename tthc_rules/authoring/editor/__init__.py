"""What helps while a file is written: the schema for editors, a file to start from, the other vocabulary."""
