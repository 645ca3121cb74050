package zhiyin.demo.internal.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiyin.banking.feed.FeedRow;
import zhiyin.demo.internal.GroundTruth;

/** What one customer's life leaves in the books besides entries, and the truth about it, which goes elsewhere. */
final class Rows {

    final List<FeedRow.Account> accounts = new ArrayList<>();
    final List<FeedRow.Card> cards = new ArrayList<>();
    final List<FeedRow.Deposit> deposits = new ArrayList<>();
    final List<FeedRow.Loan> loans = new ArrayList<>();
    final List<FeedRow.Instalment> instalments = new ArrayList<>();
    final List<FeedRow.Statement> statements = new ArrayList<>();
    final List<FeedRow.Holding> holdings = new ArrayList<>();
    final List<FeedRow.Payee> payees = new ArrayList<>();
    final List<FeedRow.Device> devices = new ArrayList<>();
    final List<FeedRow.SignIn> signIns = new ArrayList<>();
    final List<GroundTruth.Label> labels = new ArrayList<>();

    void label(UUID customer, String label, LocalDate from, @Nullable LocalDate until, String detail) {
        labels.add(new GroundTruth.Label(customer, label, from, until, detail));
    }
}
