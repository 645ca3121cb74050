-- The latest messages in their order: a block range index finds a span of days, which is then read and sorted whole.
create index turn_latest_words on conversation.turn (legal_entity, accepted_at desc)
    where origin = 'client' and stage = 'complete' and text is not null;
drop index conversation.turn_by_acceptance;
