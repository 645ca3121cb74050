package zhiyin.banking.feed;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiyin.banking.core.AccountKind;
import zhiyin.banking.core.CounterpartKind;
import zhiyin.values.Language;

/**
 * A row of a bank's books. Amounts named {@code ...Minor} are minor units of the currency beside them, or of the
 * account's. Ids are time-ordered UUIDs. Texts are as people see them.
 */
public sealed interface FeedRow {

    /**
     * A branch.
     *
     * @param weekdays opening hours from Monday to Friday, such as {@code 09:00-17:00}
     * @param saturdays the same; empty where it is closed
     * @param foreignCash whether it pays out foreign notes
     * @param stepFree whether a wheelchair gets in
     */
    record Branch(
            String code,
            String nameZh,
            String nameEn,
            String city,
            String addressZh,
            String addressEn,
            String weekdays,
            @Nullable String saturdays,
            boolean foreignCash,
            boolean stepFree)
            implements FeedRow {}

    enum ProductKind {
        DEPOSIT,
        LOAN,
        WEALTH,
        FUND
    }

    /**
     * A product.
     *
     * @param riskGrade R1 to R5 of what is invested in
     * @param rate percent a year, of deposits and loans
     * @param months its term, where it has one
     */
    record Product(
            String code,
            ProductKind kind,
            String nameZh,
            String nameEn,
            String currency,
            @Nullable String riskGrade,
            @Nullable BigDecimal rate,
            @Nullable Integer months)
            implements FeedRow {}

    /** Price of one unit of a product at the end of a day, in its currency. */
    record Price(String product, LocalDate day, BigDecimal price) implements FeedRow {}

    /** What 100 units of a foreign currency cost on a day, in CNY, as the bank buys and sells them. */
    record ExchangeRate(String currency, LocalDate day, BigDecimal bankBuys, BigDecimal bankSells, BigDecimal middle)
            implements FeedRow {}

    /** A figure of the bank's terms: a fee, a limit, a rate or a period; see docs/content.md. */
    record Term(String topic, String figure, String kind, BigDecimal value, String unit, String nameZh, String nameEn)
            implements FeedRow {}

    /**
     * Who takes cards.
     *
     * @param categoryCode of ISO 18245, four digits
     */
    record Merchant(String code, String nameZh, String nameEn, String categoryCode, String city) implements FeedRow {}

    enum CustomerKind {
        PERSON,
        BUSINESS
    }

    /**
     * A person or a business.
     *
     * @param bornOn birthday, or the day a business was founded
     * @param occupation slug of what a person lives from, or the trade of a business
     * @param riskProfile C1 to C5, from the investor's questionnaire, where it was answered
     */
    record Customer(
            UUID id,
            CustomerKind kind,
            String name,
            Language language,
            Instant joinedAt,
            LocalDate bornOn,
            String city,
            String occupation,
            @Nullable String riskProfile,
            String branch)
            implements FeedRow {}

    enum MandateRole {
        VIEWER,
        MAKER,
        CHECKER,
        ADMINISTRATOR
    }

    /** What a person may do for a business; limits in CNY, zero where the role moves no money. */
    record Mandate(
            UUID id,
            UUID business,
            UUID person,
            MandateRole role,
            long singleLimitMinor,
            long dailyLimitMinor,
            LocalDate validFrom,
            @Nullable LocalDate validUntil)
            implements FeedRow {}

    /**
     * An account; time deposits and loans are accounts too, with their terms in {@link Deposit} and {@link Loan}.
     *
     * @param creditLimitMinor how far below zero it may go: a card's limit, a loan's principal
     */
    record Account(
            UUID id,
            UUID owner,
            AccountKind kind,
            String number,
            String currency,
            long creditLimitMinor,
            Instant openedAt)
            implements FeedRow {}

    enum CardStatus {
        INACTIVE,
        ACTIVE,
        FROZEN,
        LOST,
        EXPIRED
    }

    /** A debit or credit card, as its account is. */
    record Card(UUID id, UUID account, String number, LocalDate issuedOn, LocalDate expiresOn, CardStatus status)
            implements FeedRow {}

    /** Terms of a time deposit; {@code rate} in percent a year. */
    record Deposit(
            UUID account,
            String product,
            long principalMinor,
            BigDecimal rate,
            LocalDate startedOn,
            LocalDate maturesOn,
            boolean renews)
            implements FeedRow {}

    enum RepaymentMethod {
        EQUAL_INSTALMENTS,
        EQUAL_PRINCIPAL,
        INTEREST_FIRST
    }

    /** Terms of a loan; {@code rate} in percent a year. */
    record Loan(
            UUID account,
            String product,
            long principalMinor,
            BigDecimal rate,
            LocalDate drawnOn,
            int months,
            RepaymentMethod method,
            UUID repaidFrom)
            implements FeedRow {}

    /** What is due on a loan on a day, and when it was paid. */
    record Instalment(
            UUID loan,
            int number,
            LocalDate dueOn,
            long principalMinor,
            long interestMinor,
            @Nullable LocalDate paidOn) implements FeedRow {}

    /** A credit card's statement; amounts owed are positive. */
    record Statement(
            UUID account, LocalDate closedOn, LocalDate dueOn, long owedMinor, long minimumMinor, long paidMinor)
            implements FeedRow {}

    /** Units of a wealth product or fund. */
    record Holding(UUID id, UUID customer, String product, BigDecimal units, long costMinor, LocalDate since)
            implements FeedRow {}

    /** Somebody a customer saved in order to pay them. */
    record Payee(UUID id, UUID customer, String name, String alias, String number, String bank, Instant savedAt)
            implements FeedRow {}

    /** A telephone or computer a customer signs in with. */
    record Device(UUID id, UUID customer, String system, String model, Instant firstSeen, Instant lastSeen)
            implements FeedRow {}

    enum SignInOutcome {
        OK,
        WRONG_PASSWORD,
        WRONG_CODE
    }

    /** An attempt to sign in. */
    record SignIn(UUID id, UUID customer, UUID device, Instant at, SignInOutcome outcome, String city)
            implements FeedRow {}

    /**
     * A past event of the ledger: {@code account} moves by {@code amountMinor}, the other side by as much the other way.
     * The other side is an account of the same feed part, or one of the bank's own; exactly one is given.
     *
     * @param amountMinor positive into the account, never zero
     * @param counterparty the other side as the owner of {@code account} knows it
     * @param seenThere this side as the owner of {@code otherAccount} knows it
     */
    record Entry(
            UUID id,
            Instant at,
            String category,
            UUID account,
            long amountMinor,
            String currency,
            String counterparty,
            @Nullable UUID payee,
            @Nullable String merchant,
            @Nullable UUID otherAccount,
            @Nullable CounterpartKind counterpart,
            String seenThere)
            implements FeedRow {}
}
