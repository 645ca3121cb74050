CREATE SCHEMA IF NOT EXISTS demo;

CREATE TABLE demo.opening (
    legal_entity  text PRIMARY KEY DEFAULT 'default',
    seed          bigint NOT NULL,
    customers     int NOT NULL,
    opened_at     timestamptz NOT NULL,
    enrolled_at   timestamptz,
    logins_digest text
);
COMMENT ON TABLE demo.opening IS 'What the first start did; one row a legal entity, so that it is done once';
COMMENT ON COLUMN demo.opening.legal_entity IS 'class=C1 purpose=contract retention=contract: bank or brand the row belongs to';
COMMENT ON COLUMN demo.opening.seed IS 'class=C1 purpose=contract retention=contract: seed the people were made from';
COMMENT ON COLUMN demo.opening.customers IS 'class=C1 purpose=contract retention=contract: how many customers were made';
COMMENT ON COLUMN demo.opening.opened_at IS 'class=C1 purpose=contract retention=contract: when the books were opened';
COMMENT ON COLUMN demo.opening.enrolled_at IS 'class=C1 purpose=security retention=contract: when all logins were enrolled';
COMMENT ON COLUMN demo.opening.logins_digest IS 'class=C1 purpose=security retention=contract: SHA-256 of the list of logins last written, to know it again; from it no password can be found';

CREATE TABLE demo.person (
    username     text PRIMARY KEY,
    legal_entity text NOT NULL DEFAULT 'default',
    position     int NOT NULL,
    customer     uuid,
    full_name    text NOT NULL,
    language     text NOT NULL,
    note         text NOT NULL
);
COMMENT ON TABLE demo.person IS 'People of the demonstration; invented';
COMMENT ON COLUMN demo.person.username IS 'class=C1 purpose=security retention=contract: user name of the login';
COMMENT ON COLUMN demo.person.legal_entity IS 'class=C1 purpose=contract retention=contract: bank or brand the row belongs to';
COMMENT ON COLUMN demo.person.position IS 'class=C1 purpose=contract retention=contract: place in the list';
COMMENT ON COLUMN demo.person.customer IS 'class=C1 purpose=contract retention=contract: customer id; null for staff';
COMMENT ON COLUMN demo.person.full_name IS 'class=C2 purpose=contract retention=contract: invented name';
COMMENT ON COLUMN demo.person.language IS 'class=C1 purpose=customer-service retention=contract: language they speak';
COMMENT ON COLUMN demo.person.note IS 'class=C1 purpose=customer-service retention=contract: what is special about them';
