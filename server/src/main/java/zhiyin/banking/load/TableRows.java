package zhiyin.banking.load;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import zhiyin.banking.feed.FeedRow;
import zhiyin.banking.feed.FeedTable;
import zhiyin.values.LegalEntity;

/** What the rows of a feed look like in the tables of the database. Entries are two lines, see {@link #posting}. */
final class TableRows {

    static final String POSTINGS =
            copy("posting (legal_entity, id, entry, account, amount_minor, currency, counterparty, booked_at)");

    private static final long VERSION = 0xF000L;
    private static final long VERSION_8 = 0x8000L;

    private final byte[] entity;

    TableRows(LegalEntity entity) {
        this.entity = entity.code().getBytes(StandardCharsets.US_ASCII);
    }

    /** The statement that takes a table's rows. */
    static String copy(FeedTable table) {
        return copy(
                switch (table) {
                    case BRANCHES ->
                        "branch (legal_entity, code, name_zh, name_en, city, address_zh, address_en, weekdays,"
                                + " saturdays, foreign_cash, step_free)";
                    case PRODUCTS ->
                        "product (legal_entity, code, kind, name_zh, name_en, currency, risk_grade, rate, months)";
                    case PRICES -> "price (legal_entity, product, day, price)";
                    case EXCHANGE_RATES -> "exchange_rate (legal_entity, currency, day, bank_buys, bank_sells, middle)";
                    case TERMS -> "term (legal_entity, topic, figure, kind, value, unit, name_zh, name_en)";
                    case MERCHANTS -> "merchant (legal_entity, code, name_zh, name_en, category_code, city)";
                    case CUSTOMERS ->
                        "bank_customer (legal_entity, id, kind, full_name, language, joined_at, born_on, city,"
                                + " occupation, risk_profile, branch)";
                    case MANDATES ->
                        "mandate (legal_entity, id, business, person, role, single_limit_minor, daily_limit_minor,"
                                + " valid_from, valid_until)";
                    case ACCOUNTS ->
                        "ledger_account (legal_entity, id, owner, kind, number, currency, credit_limit_minor,"
                                + " opened_at)";
                    case CARDS -> "card (legal_entity, id, account, number, issued_on, expires_on, status)";
                    case DEPOSITS ->
                        "deposit (legal_entity, account, product, principal_minor, rate, started_on, matures_on,"
                                + " renews)";
                    case LOANS ->
                        "loan (legal_entity, account, product, principal_minor, rate, drawn_on, months, method,"
                                + " repaid_from)";
                    case INSTALMENTS ->
                        "instalment (legal_entity, loan, number, due_on, principal_minor, interest_minor, paid_on)";
                    case STATEMENTS ->
                        "statement (legal_entity, account, closed_on, due_on, owed_minor, minimum_minor, paid_minor)";
                    case HOLDINGS -> "holding (legal_entity, id, customer, product, units, cost_minor, since)";
                    case PAYEES ->
                        "payee (legal_entity, id, customer, full_name, alias, account_number, bank, saved_at)";
                    case DEVICES -> "device (legal_entity, id, customer, system, model, first_seen, last_seen)";
                    case SIGN_INS -> "sign_in (legal_entity, id, customer, device, signed_in_at, outcome, city)";
                    case ENTRIES -> "journal_entry (legal_entity, id, category, payee, merchant, booked_at)";
                });
    }

    private static String copy(String target) {
        return "COPY banking." + target + " FROM STDIN (FORMAT binary)";
    }

    void write(BinaryRows out, FeedRow row) {
        switch (row) {
            case FeedRow.Entry r ->
                begin(out, 6)
                        .id(r.id())
                        .text(r.category())
                        .id(r.payee())
                        .text(r.merchant())
                        .moment(r.at());
            case FeedRow.SignIn r ->
                begin(out, 7)
                        .id(r.id())
                        .id(r.customer())
                        .id(r.device())
                        .moment(r.at())
                        .text(slug(r.outcome()))
                        .text(r.city());
            case FeedRow.Branch r ->
                begin(out, 11)
                        .text(r.code())
                        .text(r.nameZh())
                        .text(r.nameEn())
                        .text(r.city())
                        .text(r.addressZh())
                        .text(r.addressEn())
                        .text(r.weekdays())
                        .text(r.saturdays())
                        .bool(r.foreignCash())
                        .bool(r.stepFree());
            case FeedRow.Product r ->
                begin(out, 9)
                        .text(r.code())
                        .text(slug(r.kind()))
                        .text(r.nameZh())
                        .text(r.nameEn())
                        .text(r.currency())
                        .text(r.riskGrade())
                        .numeric(r.rate())
                        .integer(r.months());
            case FeedRow.Price r -> begin(out, 4).text(r.product()).day(r.day()).numeric(r.price());
            case FeedRow.ExchangeRate r ->
                begin(out, 6)
                        .text(r.currency())
                        .day(r.day())
                        .numeric(r.bankBuys())
                        .numeric(r.bankSells())
                        .numeric(r.middle());
            case FeedRow.Term r ->
                begin(out, 8)
                        .text(r.topic())
                        .text(r.figure())
                        .text(r.kind())
                        .numeric(r.value())
                        .text(r.unit())
                        .text(r.nameZh())
                        .text(r.nameEn());
            case FeedRow.Merchant r ->
                begin(out, 6)
                        .text(r.code())
                        .text(r.nameZh())
                        .text(r.nameEn())
                        .text(r.categoryCode())
                        .text(r.city());
            case FeedRow.Customer r ->
                begin(out, 11)
                        .id(r.id())
                        .text(slug(r.kind()))
                        .text(r.name())
                        .text(r.language().tag())
                        .moment(r.joinedAt())
                        .day(r.bornOn())
                        .text(r.city())
                        .text(r.occupation())
                        .text(r.riskProfile())
                        .text(r.branch());
            case FeedRow.Mandate r ->
                begin(out, 9)
                        .id(r.id())
                        .id(r.business())
                        .id(r.person())
                        .text(slug(r.role()))
                        .bigint(r.singleLimitMinor())
                        .bigint(r.dailyLimitMinor())
                        .day(r.validFrom())
                        .day(r.validUntil());
            case FeedRow.Account r ->
                begin(out, 8)
                        .id(r.id())
                        .id(r.owner())
                        .text(r.kind().slug())
                        .text(r.number())
                        .text(r.currency())
                        .bigint(r.creditLimitMinor())
                        .moment(r.openedAt());
            case FeedRow.Card r ->
                begin(out, 7)
                        .id(r.id())
                        .id(r.account())
                        .text(r.number())
                        .day(r.issuedOn())
                        .day(r.expiresOn())
                        .text(slug(r.status()));
            case FeedRow.Deposit r ->
                begin(out, 8)
                        .id(r.account())
                        .text(r.product())
                        .bigint(r.principalMinor())
                        .numeric(r.rate())
                        .day(r.startedOn())
                        .day(r.maturesOn())
                        .bool(r.renews());
            case FeedRow.Loan r ->
                begin(out, 9)
                        .id(r.account())
                        .text(r.product())
                        .bigint(r.principalMinor())
                        .numeric(r.rate())
                        .day(r.drawnOn())
                        .integer(r.months())
                        .text(slug(r.method()))
                        .id(r.repaidFrom());
            case FeedRow.Instalment r ->
                begin(out, 7)
                        .id(r.loan())
                        .integer(r.number())
                        .day(r.dueOn())
                        .bigint(r.principalMinor())
                        .bigint(r.interestMinor())
                        .day(r.paidOn());
            case FeedRow.Statement r ->
                begin(out, 7)
                        .id(r.account())
                        .day(r.closedOn())
                        .day(r.dueOn())
                        .bigint(r.owedMinor())
                        .bigint(r.minimumMinor())
                        .bigint(r.paidMinor());
            case FeedRow.Holding r ->
                begin(out, 7)
                        .id(r.id())
                        .id(r.customer())
                        .text(r.product())
                        .numeric(r.units())
                        .bigint(r.costMinor())
                        .day(r.since());
            case FeedRow.Payee r ->
                begin(out, 8)
                        .id(r.id())
                        .id(r.customer())
                        .text(r.name())
                        .text(r.alias())
                        .text(r.number())
                        .text(r.bank())
                        .moment(r.savedAt());
            case FeedRow.Device r ->
                begin(out, 7)
                        .id(r.id())
                        .id(r.customer())
                        .text(r.system())
                        .text(r.model())
                        .moment(r.firstSeen())
                        .moment(r.lastSeen());
        }
    }

    /** Both lines of an entry; {@code other} is the account of the other side, also where it is the bank's own. */
    void postings(BinaryRows out, FeedRow.Entry entry, UUID other) {
        posting(out, entry.id(), entry, entry.account(), entry.amountMinor(), entry.counterparty());
        posting(out, second(entry.id()), entry, other, -entry.amountMinor(), entry.seenThere());
    }

    private void posting(BinaryRows out, UUID id, FeedRow.Entry entry, UUID account, long amount, String counterparty) {
        begin(out, 8)
                .id(id)
                .id(entry.id())
                .id(account)
                .bigint(amount)
                .text(entry.currency())
                .text(counterparty)
                .moment(entry.at());
    }

    private BinaryRows begin(BinaryRows out, int columns) {
        return out.row(columns).bytes(entity);
    }

    /** The same id in version 8, which nobody else makes: no two entries of different ids have lines of one id. */
    private static UUID second(UUID id) {
        return new UUID((id.getMostSignificantBits() & ~VERSION) | VERSION_8, id.getLeastSignificantBits());
    }

    private static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
