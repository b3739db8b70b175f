"""Requests of persons about data of their own."""
