"""Who and where: drafts become records, given a gazetteer and a registry of people; pure given those."""
