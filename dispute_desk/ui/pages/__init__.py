"""The screens, one file each; all.py lists them."""
