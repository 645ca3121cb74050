-- How long a training takes yet, so that every node tells the same.
alter table language.training add column seconds_left int check (seconds_left >= 0);
comment on column language.training.seconds_left is 'class=C1 purpose=service-improvement retention=contract: how long it takes yet, told with its last sign of life; null where nothing tells';
