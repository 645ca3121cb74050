package zhiyin.banking;

import java.util.List;
import zhiyin.values.Money;

/** Whether an order could be carried out now. */
public sealed interface OrderCheck {

    /** Nothing stands in the way; {@code fee} will be added. */
    record Possible(Money fee, AccountView from, PayeeView payee) implements OrderCheck {}

    /** All reasons against it, gathered. */
    record Impossible(List<Refusal> refusals) implements OrderCheck {
        public Impossible {
            refusals = List.copyOf(refusals);
        }
    }
}
