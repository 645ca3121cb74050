-- How often in a row the unfinished step of a conversation was taken up, so that trying it ends.
ALTER TABLE conversation.conversation ADD COLUMN attempts int NOT NULL DEFAULT 0;
COMMENT ON COLUMN conversation.conversation.attempts IS 'class=C1 purpose=customer-service retention=P5Y: take-ups of an unfinished step since the last commit; above the bound nobody takes it up again';
