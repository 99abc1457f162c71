"""What people know, want, say and do besides fighting; who walks with Eve."""
