"""What the one-stop rules ask for beside the due date, and whether it was kept."""
