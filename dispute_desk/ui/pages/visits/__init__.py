"""The register of visits, calls and letters on the screen."""
