package zhiyin.demo.internal.life;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiyin.banking.core.CounterpartKind;
import zhiyin.banking.feed.FeedRow;
import zhiyin.values.Language;

/** The other side of an entry where it is none of the bank's customers. */
record Other(
        String name,
        CounterpartKind kind,
        @Nullable UUID payee,
        @Nullable String merchant) {

    static Other of(CounterpartKind kind, String name) {
        return new Other(name, kind, null, null);
    }

    static Other payee(FeedRow.Payee payee) {
        return new Other(payee.alias(), CounterpartKind.OTHER_BANKS, payee.id(), null);
    }

    static Other merchant(FeedRow.Merchant merchant, Language reader) {
        String name = switch (reader) {
            case ZH -> merchant.nameZh();
            case EN -> merchant.nameEn();
        };
        return new Other(name, CounterpartKind.MERCHANTS, null, merchant.code());
    }
}
