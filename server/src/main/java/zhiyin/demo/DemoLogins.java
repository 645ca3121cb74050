package zhiyin.demo;

import java.util.List;
import zhiyin.values.Language;

/** The list of logins, for the installation whose operator asked to see it. */
public interface DemoLogins {

    /** All logins, customers first; empty unless {@code zhiyin.demo.logins-file} is set, and until they are enrolled. */
    List<DemoLogin> shown();

    /** The same, with the notes in the reader's language. */
    List<DemoLogin> shown(Language reader);
}
