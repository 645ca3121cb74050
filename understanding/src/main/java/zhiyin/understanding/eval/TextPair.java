package zhiyin.understanding.eval;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import zhiyin.understanding.Corpus.BrokenCorpusException;

/** Two sentences and whether they ask the same. */
record TextPair(String one, String other, boolean same) {

    /**
     * Reads lines of {@code text<TAB>text<TAB>1} or {@code 0}; a first line without a label is a header.
     *
     * @throws BrokenCorpusException when it cannot be read, or has not both kinds of pairs
     */
    static List<TextPair> read(Path file) {
        List<TextPair> pairs = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                String[] cells = lines.get(i).replace("\uFEFF", "").split("\t", -1);
                String label = cells[cells.length - 1].strip();
                boolean whole = cells.length == 3 && (label.equals("0") || label.equals("1"));
                if (whole) {
                    pairs.add(new TextPair(cells[0].strip(), cells[1].strip(), label.equals("1")));
                } else if (!lines.get(i).isBlank() && (i > 0 || cells.length != 3)) {
                    throw new BrokenCorpusException(
                            "%s:%d: a line is two texts and 1 (ask the same) or 0, with tabs between"
                                    .formatted(file, i + 1));
                }
            }
        } catch (NoSuchFileException e) {
            throw new BrokenCorpusException("no such file: " + file + " - check the path");
        } catch (CharacterCodingException e) {
            throw new BrokenCorpusException(file + " is not UTF-8 - convert it, for example with iconv");
        } catch (IOException e) {
            throw new BrokenCorpusException(file + " cannot be read (" + e + ") - is it a readable file?");
        }
        if (pairs.stream().map(TextPair::same).distinct().count() < 2) {
            throw new BrokenCorpusException(file + " has not both kinds of pairs - give some of 1 and some of 0");
        }
        return pairs;
    }
}
