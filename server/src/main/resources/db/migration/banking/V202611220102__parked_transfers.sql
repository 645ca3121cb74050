-- A transfer of which the core never says what became of it is taken out of the line and left to an operator.
ALTER TABLE banking.outbox ADD COLUMN parked_at timestamptz;
COMMENT ON COLUMN banking.outbox.parked_at IS 'class=C1 purpose=contract retention=P90D: when trying it ended without an outcome; null puts it in line again';
