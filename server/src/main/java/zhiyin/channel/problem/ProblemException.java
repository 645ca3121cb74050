package zhiyin.channel.problem;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import zhiyin.values.Problem;

/** A request ends with a problem that its sender is told. */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;
    private final transient Map<String, Object> members;

    ProblemException(Problem problem, Map<String, Object> members) {
        super(problem.type());
        this.problem = problem;
        this.members = Collections.unmodifiableMap(new TreeMap<>(members));
    }

    public Problem problem() {
        return problem;
    }

    public Map<String, Object> members() {
        return members;
    }
}
