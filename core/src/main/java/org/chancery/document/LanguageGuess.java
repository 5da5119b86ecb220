package org.chancery.document;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which language a text is written in, by its function words and letters. Fast, and without any model to load: it counts
 * the words of {@code languages/common/function-words.yml} in at most three samples of a text, and Vietnamese letters.
 *
 * <pre>{@code LanguageGuess.of("Menteri itu tiba di Hanoi pada hari Jumat.").language() // "id"}</pre>
 *
 * @param language "id", "en", "vi", "ms", or "other" for everything else and for texts with too few words to tell
 * @param confidence 0 to 1: the distance to the next best language; 0 when the text holds too few words to tell
 */
public record LanguageGuess(String language, double confidence) {

    private static final String OTHER = "other";

    /** Units read at the start, in the middle and near the end. */
    private static final int SAMPLE = 3000;

    private static final int BOTH = 1;
    private static final int ID = 2;
    private static final int MS = 4;
    private static final int EN = 8;
    private static final int VI = 16;
    private static final int FOREIGN = 32;

    private static final class Words {
        static final Words STANDARD = load();

        /** Open addressing by the hash of the folded word; a word's own hash tells it from the others. */
        private final long[] hashes = new long[4096];

        private final byte[] languages = new byte[4096];

        private void add(@Nullable Object words, int language) {
            if (words instanceof List<?> list) {
                for (Object word : list) {
                    long hash = 0;
                    for (char c : word.toString().toCharArray()) {
                        hash = mix(hash, Letters.fold(c));
                    }
                    int slot = slot(hash);
                    hashes[slot] = hash;
                    languages[slot] |= (byte) language;
                }
            }
        }

        private int slot(long hash) {
            int slot = (int) (hash ^ hash >>> 29) & 4095;
            while (hashes[slot] != 0 && hashes[slot] != hash) {
                slot = slot + 1 & 4095;
            }
            return slot;
        }

        static long mix(long hash, char c) {
            return (hash ^ c) * 0x9E3779B97F4A7C15L + 0x2545F4914F6CDD1DL;
        }

        private static Words load() {
            Map<?, ?> lists = Oddities.file("common/function-words.yml");
            Words words = new Words();
            words.add(lists.get("both"), BOTH);
            words.add(lists.get("id"), ID);
            words.add(lists.get("ms"), MS);
            words.add(lists.get("en"), EN);
            words.add(lists.get("vi"), VI);
            words.add(lists.get("other"), FOREIGN);
            return words;
        }
    }

    /** What was counted in the samples. */
    private static final class Count {
        private int words;
        private int both;
        private int id;
        private int ms;
        private int en;
        private int vi;
        private int foreign;
        private int letters;
        private int vietnamese;
        private int otherScript;

        private void sample(String text, int start, int end, Words table) {
            if (hasLooseMarks(text, start, end)) {
                String whole = Normalizer.normalize(text.substring(start, end), Normalizer.Form.NFC);
                words(whole, 0, whole.length(), table);
            } else {
                words(text, start, end, table);
            }
        }

        /** Letters with their marks apart, as some Vietnamese texts are written. */
        private static boolean hasLooseMarks(String text, int start, int end) {
            for (int p = start; p < end; p++) {
                if (text.charAt(p) >= 0x300 && text.charAt(p) <= 0x323) {
                    return true;
                }
            }
            return false;
        }

        private void words(String text, int start, int end, Words table) {
            long hash = 0;
            boolean inside = false;
            for (int p = start; p < end; p++) {
                char c = Letters.fold(text.charAt(p));
                boolean ascii = c >= 'a' && c <= 'z';
                if (ascii || c >= 0xC0 && Character.isLetter(c)) {
                    letters++;
                    if (!ascii) {
                        vietnamese += isVietnamese(c) ? 1 : 0;
                        otherScript += c >= 0x370 && (c < 0x1E00 || c > 0x1EFF) ? 1 : 0;
                    }
                    hash = Words.mix(hash, c);
                    inside = true;
                } else if (inside) {
                    word(hash, table);
                    hash = 0;
                    inside = false;
                }
            }
            if (inside) {
                word(hash, table);
            }
        }

        private void word(long hash, Words table) {
            words++;
            byte languages = table.languages[table.slot(hash)];
            if (languages != 0) {
                both += languages & BOTH;
                id += (languages & ID) >> 1;
                ms += (languages & MS) >> 2;
                en += (languages & EN) >> 3;
                vi += (languages & VI) >> 4;
                foreign += (languages & FOREIGN) >> 5;
            }
        }

        private static boolean isVietnamese(char c) {
            return c >= 0x1EA0 && c <= 0x1EF9 || c == 0x103 || c == 0x111 || c == 0x1A1 || c == 0x1B0;
        }

        private LanguageGuess guess() {
            if (words == 0) {
                return new LanguageGuess(OTHER, 0);
            }
            if (otherScript * 3 > letters) {
                return new LanguageGuess(OTHER, Math.min(1, (double) otherScript / letters));
            }
            double n = words;
            double indonesian = (both + id) / n;
            double malay = (both + ms) / n;
            // One letter in six is Vietnamese alone; text without its marks is known by its words.
            double viet = vi / n + Math.min(0.5, 4.0 * vietnamese / letters);
            double english = en / n;
            double foreignShare = foreign / n;
            String best = OTHER;
            double top = Math.max(0.04, foreignShare);
            double next = 0.02;
            double[] shares = {indonesian, english, viet, malay};
            String[] names = {"id", "en", "vi", "ms"};
            for (int i = 0; i < shares.length; i++) {
                if (shares[i] > top) {
                    next = i == 3 && best.equals("id") ? next : top;
                    top = shares[i];
                    best = names[i];
                } else if (i < 3) {
                    next = Math.max(next, shares[i]);
                }
            }
            boolean few = words < 4;
            return new LanguageGuess(best, few ? 0 : Math.min(1, (top - next) / top));
        }
    }

    /** Guesses the language of a text; never fails. */
    public static LanguageGuess of(String text) {
        Words words = Words.STANDARD;
        Count count = new Count();
        int length = text.length();
        if (length <= 3 * SAMPLE) {
            count.sample(text, 0, length, words);
        } else {
            count.sample(text, 0, SAMPLE, words);
            count.sample(text, length / 2, length / 2 + SAMPLE, words);
            count.sample(text, length - SAMPLE, length, words);
        }
        return count.guess();
    }

    /** The language when it can be told, else null; "other" is told as "und" is in the standards: not at all. */
    @Nullable
    String languageOrNull() {
        return language.equals(OTHER) ? null : language;
    }
}
