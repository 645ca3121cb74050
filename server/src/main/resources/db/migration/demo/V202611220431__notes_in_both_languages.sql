ALTER TABLE demo.person RENAME COLUMN note TO note_zh;
ALTER TABLE demo.person ADD COLUMN note_en text;
UPDATE demo.person SET note_en = note_zh;
ALTER TABLE demo.person ALTER COLUMN note_en SET NOT NULL;
COMMENT ON COLUMN demo.person.note_zh IS 'class=C1 purpose=customer-service retention=contract: what is special about them, for readers of Chinese';
COMMENT ON COLUMN demo.person.note_en IS 'class=C1 purpose=customer-service retention=contract: what is special about them, for readers of English';
