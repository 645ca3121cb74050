-- Finds the latest messages without reading all of them; a block range index costs the writing of turns next to nothing.
create index turn_by_acceptance on conversation.turn using brin (accepted_at) with (autosummarize = on);
