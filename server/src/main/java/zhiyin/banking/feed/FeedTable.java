package zhiyin.banking.feed;

import java.util.Locale;

/** The tables of a feed, in the order in which their rows come. */
public enum FeedTable {
    BRANCHES(FeedRow.Branch.class),
    PRODUCTS(FeedRow.Product.class),
    PRICES(FeedRow.Price.class),
    EXCHANGE_RATES(FeedRow.ExchangeRate.class),
    TERMS(FeedRow.Term.class),
    MERCHANTS(FeedRow.Merchant.class),
    CUSTOMERS(FeedRow.Customer.class),
    MANDATES(FeedRow.Mandate.class),
    ACCOUNTS(FeedRow.Account.class),
    CARDS(FeedRow.Card.class),
    DEPOSITS(FeedRow.Deposit.class),
    LOANS(FeedRow.Loan.class),
    INSTALMENTS(FeedRow.Instalment.class),
    STATEMENTS(FeedRow.Statement.class),
    HOLDINGS(FeedRow.Holding.class),
    PAYEES(FeedRow.Payee.class),
    DEVICES(FeedRow.Device.class),
    SIGN_INS(FeedRow.SignIn.class),
    ENTRIES(FeedRow.Entry.class);

    private final Class<? extends FeedRow> row;

    FeedTable(Class<? extends FeedRow> row) {
        this.row = row;
    }

    /** The record a row of this table is; its components are the columns, in their order. */
    public Class<? extends FeedRow> row() {
        return row;
    }

    /** Name of its file, such as {@code exchange-rates.csv}. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".csv";
    }
}
