"""一函两书: the letters of supervision, from the draft to the last answer."""
