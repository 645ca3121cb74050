package zhiyin.desk;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import zhiyin.values.Language;

/** What a ticket is about, in words. Thread-safe. */
final class TicketTexts {

    private static final String CATALOGUE = "messages.desk";

    /** By a reason that is a topic of its own, else by what was under way, else by the reason, else in general. */
    String summary(Ticket ticket, Language language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                CATALOGUE,
                Locale.forLanguageTag(language.tag()),
                TicketTexts.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        String topic = "summary.topic." + ticket.reason();
        String flow = "summary.flow." + ticket.flow().orElse("");
        String reason = "summary.reason." + ticket.reason();
        return bundle.getString(Stream.of(topic, flow, reason)
                .filter(bundle::containsKey)
                .findFirst()
                .orElse("summary.other"));
    }
}
