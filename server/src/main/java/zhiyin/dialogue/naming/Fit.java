package zhiyin.dialogue.naming;

import java.util.List;
import zhiyin.dialogue.Value;

/** How words fit some saved names. */
public sealed interface Fit {

    /** The saved names in question, in the order they were given. */
    List<Value.Ref> refs();

    /** The words name nobody. */
    record Nobody() implements Fit {
        @Override
        public List<Value.Ref> refs() {
            return List.of();
        }
    }

    /** The words name each of these; one is meant when there is one, else it must be asked. */
    record Named(List<Value.Ref> refs) implements Fit {
        public Named {
            refs = List.copyOf(refs);
        }
    }

    /** The words name nobody, yet look or sound like these: to be asked, never to be taken. */
    record Similar(List<Value.Ref> refs) implements Fit {
        public Similar {
            refs = List.copyOf(refs);
        }
    }
}
