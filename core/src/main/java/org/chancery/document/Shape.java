package org.chancery.document;

import java.util.ArrayList;
import java.util.List;

/**
 * The written form of one oddity, as a linguist writes it in {@code layout.yml}, compiled to something that runs over a
 * text once and never goes back.
 *
 * <p>Letters stand for themselves. A shape in capitals finds capitals only; in any other shape the first letter is found
 * as written and the rest in either case, so that {@code Baca juga} finds "Baca Juga" and "BACA JUGA", and leaves "Anda
 * bisa baca juga" alone. A blank stands for one or more blanks, {@code ~} for any number or none. In angle brackets:
 * {@code <code>} two to seven small letters, {@code <word>} letters and digits, {@code <mark>} eleven of them
 * at most, {@code <digits>}, {@code <name>} one to five
 * capitalised words, {@code <syllables>} two to four capitalised Vietnamese syllables, {@code <any>} at most 200 units
 * up to the character that follows in the shape, {@code <lt>} the angle bracket itself.
 */
final class Shape {

    private static final int ANY_LIMIT = 200;

    private enum Step {
        EXACT,
        FOLDED,
        BLANKS,
        MAYBE_BLANKS,
        CODE,
        WORD,
        MARK,
        DIGITS,
        NAME,
        SYLLABLES,
        ANY
    }

    private final String written;
    private final Step[] steps;
    private final char[] letters;

    private Shape(String written, List<Step> steps, List<Character> letters) {
        this.written = written;
        this.steps = steps.toArray(Step[]::new);
        this.letters = new char[letters.size()];
        for (int i = 0; i < this.letters.length; i++) {
            this.letters[i] = letters.get(i);
        }
    }

    static Shape parse(String written) {
        boolean capitals = written.chars().anyMatch(Character::isUpperCase)
                && withoutPlaces(written).chars().noneMatch(Character::isLowerCase);
        boolean firstLetter = true;
        List<Step> steps = new ArrayList<>();
        List<Character> letters = new ArrayList<>();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            Step step;
            char letter = c;
            if (c == '<') {
                int close = written.indexOf('>', i);
                if (close < 0) {
                    throw new IllegalArgumentException("unclosed < in shape: " + written);
                }
                String name = written.substring(i + 1, close);
                step = place(name, written);
                letter = name.equals("lt") ? '<' : 0;
                i = close;
            } else if (c == ' ') {
                step = Step.BLANKS;
            } else if (c == '~') {
                step = Step.MAYBE_BLANKS;
            } else {
                step = capitals || firstLetter ? Step.EXACT : Step.FOLDED;
                firstLetter &= !Character.isLetter(c);
                letter = step == Step.FOLDED ? Letters.fold(c) : c;
            }
            steps.add(step);
            letters.add(letter);
        }
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("an empty shape");
        }
        return new Shape(written, steps, letters);
    }

    private static String withoutPlaces(String written) {
        StringBuilder rest = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '<') {
                inside = true;
            } else if (c == '>') {
                inside = false;
            } else if (!inside) {
                rest.append(c);
            }
        }
        return rest.toString();
    }

    private static Step place(String name, String written) {
        return switch (name) {
            case "lt" -> Step.EXACT;
            case "code" -> Step.CODE;
            case "word" -> Step.WORD;
            case "mark" -> Step.MARK;
            case "digits" -> Step.DIGITS;
            case "name" -> Step.NAME;
            case "syllables" -> Step.SYLLABLES;
            case "any" -> Step.ANY;
            default -> throw new IllegalArgumentException("unknown <" + name + "> in shape: " + written);
        };
    }

    /** The character that a match must begin with; 0 when the shape begins with a place. */
    char first() {
        return steps[0] == Step.EXACT ? letters[0] : 0;
    }

    /** The second character of a match, folded; 0 when it is not fixed. */
    char second() {
        return steps.length > 1 && (steps[1] == Step.EXACT || steps[1] == Step.FOLDED) ? Letters.fold(letters[1]) : 0;
    }

    /** How much of it is fixed; of two shapes that match at one place the heavier is the truer. */
    int weight() {
        int fixed = 0;
        for (Step step : steps) {
            fixed += step == Step.EXACT || step == Step.FOLDED ? 2 : 1;
        }
        return fixed;
    }

    /** The end of the match that begins at {@code from}, or -1. Looks at no unit at or after {@code end}. */
    int match(String text, int from, int end) {
        int at = from;
        for (int i = 0; i < steps.length; i++) {
            int next = step(i, text, at, end);
            if (next < 0 && at < end && Letters.isInvisible(text.charAt(at))) {
                at++;
                i--;
            } else if (next < 0) {
                return -1;
            } else {
                at = next;
            }
        }
        // "Baca jugalah" is a word of its own.
        boolean insideWord = at < end
                && at > from
                && Character.isLowerCase(text.charAt(at))
                && Character.isLetter(text.charAt(at - 1));
        return insideWord ? -1 : at;
    }

    private int step(int i, String text, int at, int end) {
        return switch (steps[i]) {
            case EXACT -> at < end && text.charAt(at) == letters[i] ? at + 1 : -1;
            case FOLDED -> at < end && Letters.fold(text.charAt(at)) == letters[i] ? at + 1 : -1;
            case BLANKS -> {
                int after = Letters.skipBlanks(text, at, end);
                yield after > at ? after : -1;
            }
            case MAYBE_BLANKS -> Letters.skipBlanks(text, at, end);
            case CODE -> run(text, at, end, 2, 7, false);
            case WORD -> run(text, at, end, 1, 40, true);
            case MARK -> run(text, at, end, 1, 11, true);
            case DIGITS -> {
                int p = at;
                while (p < end && p - at < 9 && Letters.isDigit(text.charAt(p))) {
                    p++;
                }
                yield p > at ? p : -1;
            }
            case NAME -> Letters.capitalisedWords(text, at, end, 1, 5, false);
            case SYLLABLES -> Letters.capitalisedWords(text, at, end, 2, 4, true);
            case ANY -> {
                if (i + 1 == steps.length) {
                    yield at;
                }
                int limit = Math.min(end, at + ANY_LIMIT);
                int p = at;
                while (p < limit && step(i + 1, text, p, end) < 0) {
                    p++;
                }
                yield p < limit ? p : -1;
            }
        };
    }

    private static int run(String text, int at, int end, int least, int most, boolean digits) {
        int p = at;
        while (p < end
                && p - at <= most
                && (digits ? Character.isLetterOrDigit(text.charAt(p)) : Character.isLowerCase(text.charAt(p)))) {
            p++;
        }
        return p - at >= least && p - at <= most ? p : -1;
    }

    @Override
    public String toString() {
        return written;
    }
}
