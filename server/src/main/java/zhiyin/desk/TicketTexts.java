package zhiyin.desk;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import zhiyin.values.Language;

/** What a ticket is about, in words. Thread-safe. */
final class TicketTexts {

    private static final String CATALOGUE = "messages.desk";

    /** By what was under way, else by why a person was needed, else in general. */
    String summary(Ticket ticket, Language language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                CATALOGUE,
                Locale.forLanguageTag(language.tag()),
                TicketTexts.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        String flow = "summary.flow." + ticket.flow().orElse("");
        String reason = "summary.reason." + ticket.reason();
        return bundle.getString(
                bundle.containsKey(flow) ? flow : bundle.containsKey(reason) ? reason : "summary.other");
    }
}
