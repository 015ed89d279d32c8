"""What travels: bulletins, records, record sets, receipts and rejected messages. Imports nothing of ours."""
