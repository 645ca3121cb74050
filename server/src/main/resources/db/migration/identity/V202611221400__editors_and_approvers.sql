-- Staff who teach the models, and staff who decide which of them serve.
alter table identity.account drop constraint account_role_check;
alter table identity.account add constraint account_role_check
    check (role in ('CUSTOMER', 'AGENT', 'EDITOR', 'APPROVER'));
