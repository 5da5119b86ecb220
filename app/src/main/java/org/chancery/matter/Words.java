package org.chancery.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into words for comparing: letters and digits, with the sentence that they stand in. Stateless. */
final class Words {
    /**
     * A word.
     *
     * @param text as written
     * @param stem for comparing
     * @param start first character, UTF-16
     * @param sentence number of its sentence
     * @param first whether it opens its sentence or a quotation
     */
    record Word(String text, String stem, int start, int sentence, boolean first) {
        int end() {
            return start + text.length();
        }

        String small() {
            return text.toLowerCase(Locale.ROOT);
        }

        boolean capital() {
            return Character.isUpperCase(text.charAt(0));
        }

        /** Whether it has a capital and no small letter. */
        boolean capitals() {
            boolean capital = false;
            for (int i = 0; i < text.length(); i++) {
                if (Character.isLowerCase(text.charAt(i))) {
                    return false;
                }
                capital |= Character.isUpperCase(text.charAt(i));
            }
            return capital;
        }
    }

    private Words() {}

    static List<Word> cut(String text, Stems stems) {
        List<Word> words = new ArrayList<>(text.length() / 6 + 4);
        int sentence = 0;
        boolean first = true;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                int end = wordEnd(text, at);
                String word = text.substring(at, end);
                words.add(new Word(word, stems.of(word), at, sentence, first));
                first = false;
                at = end;
            } else {
                boolean ends =
                        c == '\n' || (c == '.' || c == '!' || c == '?' || c == ';') && endsSentence(text, at, words);
                if (ends && !first) {
                    sentence++;
                    first = true;
                } else if (c == '"' || c == '\u201c' || c == '\u2018') {
                    first = true;
                }
                at++;
            }
        }
        return words;
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || joins(text, end))) {
            end++;
        }
        return end;
    }

    /** A decimal sign between digits and a point between single capitals belong to the word. */
    private static boolean joins(String text, int at) {
        char c = text.charAt(at);
        if (at + 1 >= text.length()) {
            return false;
        }
        boolean digits = (c == ',' || c == '.')
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
        boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
        return digits || mark;
    }

    private static boolean endsSentence(String text, int at, List<Word> words) {
        if (text.charAt(at) == '.' && !words.isEmpty()) {
            Word last = words.getLast();
            boolean initial = last.end() == at && last.text().length() == 1 && last.capital();
            if (initial) {
                return false;
            }
        }
        int next = at + 1;
        while (next < text.length() && "\"'\u201d\u2019)\u201c ".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next > at + 1 && (next >= text.length() || !Character.isLowerCase(text.charAt(next)));
    }
}
