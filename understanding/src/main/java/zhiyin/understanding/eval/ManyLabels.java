package zhiyin.understanding.eval;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import zhiyin.understanding.Corpus;

/** A text and everything it means, in the order it says so; read from lines {@code text<TAB>id|id}. */
record ManyLabels(String text, Set<String> labels) {

    /**
     * Reads a UTF-8 file; blank lines do not count.
     *
     * @param known the ids there are
     * @throws Corpus.BrokenCorpusException when it cannot be read, is empty, or a line has no such form or id
     */
    static List<ManyLabels> read(Path file, Set<String> known) {
        List<ManyLabels> rows = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                String line = i == 0 ? lines.getFirst().replace("\uFEFF", "") : lines.get(i);
                if (!line.isBlank()) {
                    rows.add(row(line, file + ":" + (i + 1), known));
                }
            }
        } catch (NoSuchFileException e) {
            throw new Corpus.BrokenCorpusException("no such file: " + file + " - check the path");
        } catch (CharacterCodingException e) {
            throw new Corpus.BrokenCorpusException(file + " is not UTF-8 - convert it, for example with iconv");
        } catch (IOException e) {
            throw new Corpus.BrokenCorpusException(file + " cannot be read (" + e + ") - is it a readable file?");
        }
        if (rows.isEmpty()) {
            throw new Corpus.BrokenCorpusException(file + " has no lines - give each as text, a tab, id|id");
        }
        return rows;
    }

    private static ManyLabels row(String line, String place, Set<String> known) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 2 || cells[0].isBlank() || cells[1].isBlank()) {
            throw new Corpus.BrokenCorpusException(
                    place + ": the line has " + cells.length + " cells - write the text, one tab, and id|id");
        }
        Set<String> labels = new LinkedHashSet<>(
                Arrays.stream(cells[1].split("\\|", -1)).map(String::strip).toList());
        for (String label : labels) {
            if (!known.contains(label)) {
                throw new Corpus.BrokenCorpusException(place + ": there is no intent '" + label
                        + "' - './zhiyin corpus export' writes those there are");
            }
        }
        return new ManyLabels(cells[0].strip(), labels);
    }
}
