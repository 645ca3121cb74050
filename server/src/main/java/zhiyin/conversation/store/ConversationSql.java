package zhiyin.conversation.store;

/**
 * The statements of {@link PostgresConversationStore}. Each does in one round trip what belongs together: a step is one
 * statement whose parts all hang on the update that checks fence and version.
 */
final class ConversationSql {

    static final String OPEN = """
            with opened as (
                insert into conversation.conversation
                    (id, legal_entity, owner_id, owner_role, customer_id, opened_at, language, release, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::json)
                returning id, legal_entity, state)
            insert into conversation.journal
                (conversation_id, version, legal_entity, sequence, facts, state, effects, replies, designed)
            select id, 0, legal_entity, 0, ?::json, state, '[]', '[]', false from opened
            """;

    /**
     * The lease is free when nobody took it, or when its time is over and it was not tried too often; one that ended by
     * its time left something unfinished, which counts as an attempt.
     */
    static final String ACCEPT =
            """
            with called as (
                update conversation.conversation c
                   set accepted = accepted + 1,
                       fence = case when {free} then fence + 1 else fence end,
                       lease_holder = case when {free} then wish.holder else lease_holder end,
                       lease_until = case when {free} then wish.until else lease_until end,
                       attempts = case when {free} and lease_until is not null then attempts + 1 else attempts end
                  from (select ?::uuid as holder, ?::timestamptz as at, ?::timestamptz as until, ?::int as most) wish
                 where c.id = ? and owner_id = ? and legal_entity = ? and accepted - answered < ?
                   and not exists (select 1 from conversation.turn known
                                    where known.conversation_id = c.id
                                      and known.origin = ? and known.client_message_id = ?)
                returning c.id, legal_entity, accepted, answered, fence, version, attempts, state,
                          lease_holder = wish.holder as leased),
            queued as (
                insert into conversation.turn
                    (conversation_id, sequence, legal_entity, origin, client_message_id, session_id, accepted_at,
                     text, language_hint, input, stage, replies, awaiting)
                select id, accepted, legal_entity, ?, ?, ?, ?, ?, ?, ?::json, 'queued', '[]', 'effect' from called)
            select accepted, answered, fence, version, attempts, case when leased then state end as state
              from called
            """.replace("{free}", "(lease_until is null or lease_until <= wish.at) and attempts <= wish.most");

    static final String ACQUIRE = """
            update conversation.conversation
               set fence = fence + 1, lease_holder = ?, lease_until = ?, attempts = attempts + 1
             where id = ? and accepted > answered and (lease_until is null or lease_until <= ?) and attempts <= ?
            returning fence
            """;

    static final String NEXT = """
            select c.id, c.legal_entity, c.owner_id, c.owner_role, c.customer_id, c.fence, c.version, c.attempts, c.state,
                   t.sequence, t.origin, t.client_message_id, t.session_id, t.accepted_at, t.text, t.language_hint,
                   t.input, t.stage, t.steps, t.interpretation, t.replies, t.flow, t.awaiting,
                   (select json_agg(e.effect order by e.version, e.place)
                      from conversation.effect e
                     where e.conversation_id = c.id and e.sequence = t.sequence and e.status = 'planned') as planned
              from conversation.conversation c
              join conversation.turn t on t.conversation_id = c.id and t.sequence = c.answered + 1
             where c.id = ? and c.fence = ?
            """;

    private static final String HELD = """
            with held as (
                update conversation.conversation
                   set state = ?::json, language = ?, release = ?, version = version + 1, attempts = 0,
                       answered = case when ? then ? else answered end,
                       lease_until = case when ? and accepted = ? then null else ?::timestamptz end
                 where id = ? and fence = ? and version = ?
                returning id, legal_entity, version, accepted),
            told as (
                update conversation.turn
                   set stage = ?, steps = ?, interpretation = ?::json, replies = ?::json, flow = ?, awaiting = ?
                  from held
                 where conversation_id = held.id and sequence = ?),
            written as (
                insert into conversation.journal
                    (conversation_id, version, legal_entity, sequence, input, facts, state, effects, replies, designed)
                select id, version, legal_entity, ?, ?::json, ?::json, ?::json, ?::json, ?::json, ? from held)
            """;

    static final String COMMIT = HELD + "select accepted from held";

    static final String COMMIT_WITH_EFFECTS = HELD.stripTrailing() + """
            ,
            ended as (
                update conversation.effect
                   set status = ?, outcome = ?::json, ended_at = ?
                  from held
                 where conversation_id = held.id and effect.id = ?),
            planned as (
                insert into conversation.effect
                    (conversation_id, id, legal_entity, sequence, version, place, kind, effect, status, planned_at)
                select held.id, p.id, held.legal_entity, ?, held.version, p.place, p.kind, p.effect::json, 'planned', ?
                  from held, unnest(?::uuid[], ?::text[], ?::text[]) with ordinality as p(id, kind, effect, place))
            select accepted from held
            """;

    static final String TURN = "select * from conversation.turn where conversation_id = ? and sequence = ?";

    static final String TURN_BY_MESSAGE =
            "select * from conversation.turn where conversation_id = ? and origin = ? and client_message_id = ?";

    static final String OWNED =
            "select language from conversation.conversation where id = ? and owner_id = ? and legal_entity = ?";

    static final String OF_ENTITY = "select language from conversation.conversation where id = ? and legal_entity = ?";

    static final String TURNS = "select * from conversation.turn where conversation_id = ? order by sequence";

    /** A step-up is answered by a turn of the kernel under its id. */
    static final String CHALLENGE_PENDING = """
            select c.accepted > c.answered
                   or c.state -> 'awaiting' ->> 'is' = 'step-up'
                   or exists (select 1 from conversation.effect e
                               where e.conversation_id = c.id and e.kind = 'request-step-up' and e.planned_at > ?
                                 and not exists (select 1 from conversation.turn t
                                                  where t.conversation_id = c.id and t.origin = 'kernel'
                                                    and t.client_message_id in
                                                        ('step-up:' || (e.effect ->> 'stepUpId'),
                                                         'step-up-gone:' || (e.effect ->> 'stepUpId')))) as pending
              from conversation.conversation c
             where c.id = ? and c.owner_id = ? and c.legal_entity = ?
            """;

    static final String AWAITING = """
            select state -> 'awaiting' as awaiting
              from conversation.conversation
             where id = ? and owner_id = ? and legal_entity = ?
            """;

    static final String STEP_UP_DIGEST = """
            select effect ->> 'digest' as digest
              from conversation.effect
             where conversation_id = ? and kind = 'request-step-up' and effect ->> 'stepUpId' = ?
            """;

    static final String UNATTENDED = """
            select c.id
              from (select distinct conversation_id from conversation.turn where stage <> 'complete') t
              join conversation.conversation c on c.id = t.conversation_id
             where c.accepted > c.answered and (c.lease_until is null or c.lease_until <= ?) and c.attempts <= ?
             order by c.id
             limit ?
            """;

    static final String JOURNAL = "select * from conversation.journal where conversation_id = ? order by version";

    private ConversationSql() {}
}
