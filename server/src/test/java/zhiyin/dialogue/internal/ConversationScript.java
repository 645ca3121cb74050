package zhiyin.dialogue.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A conversation as a banker writes it; the format is described beside the files. */
record ConversationScript(String file, String name, List<Line> lines) {

    enum Kind {
        VISITOR,
        WEALTHY,
        ALONE,
        SAYS,
        EVENT,
        REPLY,
        COUNT
    }

    record Line(int number, Kind kind, String text) {}

    static List<ConversationScript> read(Path file) throws IOException {
        List<ConversationScript> scripts = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("== ")) {
                scripts.add(
                        new ConversationScript(file.getFileName().toString(), line.substring(3), new ArrayList<>()));
            } else if (scripts.isEmpty()) {
                throw new IllegalArgumentException(file + ":" + (i + 1) + ": begin a conversation with '== name'");
            } else {
                scripts.getLast()
                        .lines()
                        .add(new Line(
                                i + 1,
                                kind(file, i + 1, line),
                                line.substring(1).strip()));
            }
        }
        return scripts;
    }

    private static Kind kind(Path file, int number, String line) {
        return switch (line.charAt(0)) {
            case '@' ->
                switch (line) {
                    case "@ wealthy" -> Kind.WEALTHY;
                    case "@ alone" -> Kind.ALONE;
                    default -> Kind.VISITOR;
                };
            case '>' -> Kind.SAYS;
            case '!' -> Kind.EVENT;
            case '<' -> Kind.REPLY;
            case '*' -> Kind.COUNT;
            default ->
                throw new IllegalArgumentException(file + ":" + number + ": begin the line with one of @ > ! < * #");
        };
    }

    @Override
    public String toString() {
        return file + ": " + name;
    }
}
