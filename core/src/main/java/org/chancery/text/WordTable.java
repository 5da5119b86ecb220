package org.chancery.text;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The words of a language, numbered from 1; number 0 stands for every other word. Lookup folds case and reads the
 * characters where they stand, without allocation. Built by one thread, then read by any number.
 */
public final class WordTable {
    private String[] words = new String[1 << 12];
    /** The letters of all words one after the other, and where each begins and the one before it ends: close together in the processor's cache. */
    private char[] letters = new char[1 << 15];

    private int[] begins = new int[1 << 12];
    private final BitSet written = new BitSet();
    /** Pairs of a word's hash and its number, 0 for a free place; both lie in one line of the processor's cache. */
    private int[] slots = new int[1 << 15];

    private int size = 1;

    /** Number of a word that is added when it is not there yet. */
    public int add(String word) {
        String folded = fold(word);
        boolean small = !word.isEmpty() && Character.isLowerCase(word.charAt(0));
        int known = find(folded);
        if (known != 0) {
            if (small) {
                written.set(known);
            }
            return known;
        }
        if (size + 1 == words.length) {
            words = Arrays.copyOf(words, size * 2);
            begins = Arrays.copyOf(begins, size * 2);
        }
        int begin = begins[size];
        if (begin + folded.length() > letters.length) {
            letters = Arrays.copyOf(letters, 2 * (begin + folded.length()));
        }
        folded.getChars(0, folded.length(), letters, begin);
        begins[size + 1] = begin + folded.length();
        if (size * 6 > slots.length) {
            rehash();
        }
        words[size] = folded;
        if (small) {
            written.set(size);
        }
        place(size);
        return size++;
    }

    /** Number of a word, or 0 where the pack does not know it. */
    public int find(String word) {
        return find(word, 0, word.length());
    }

    /** Number of the word at text[start, end), or 0 where the pack does not know it. Allocates. */
    public int find(String text, int start, int end) {
        char[] word = new char[end - start];
        text.getChars(start, end, word, 0);
        return find(word, 0, word.length);
    }

    /** Number of the word at text[start, end), or 0 where the pack does not know it. */
    int find(char[] text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + fold(text[i]);
        }
        int[] pairs = slots;
        int mask = pairs.length - 2;
        for (int slot = spread(hash) & mask; pairs[slot + 1] != 0; slot = (slot + 2) & mask) {
            if (pairs[slot] == hash && same(pairs[slot + 1], text, start, end)) {
                return pairs[slot + 1];
            }
        }
        return 0;
    }

    /** Whether a word was added in small letters: one that is only known with a capital is a name. */
    boolean isWrittenSmall(int number) {
        return written.get(number);
    }

    /** The folded form of a numbered word. */
    public String word(int number) {
        return words[number];
    }

    /** One more than the highest number. */
    public int size() {
        return size;
    }

    /** Lower case, the same in every locale, character by character. */
    static String fold(String word) {
        char[] folded = word.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(folded[i]);
        }
        return new String(folded);
    }

    private static char fold(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return c == '\u2019' ? '\'' : Character.toLowerCase(c);
    }

    private boolean same(int number, char[] text, int start, int end) {
        int at = begins[number];
        if (begins[number + 1] - at != end - start) {
            return false;
        }
        for (int i = start; i < end; i++, at++) {
            if (letters[at] != fold(text[i])) {
                return false;
            }
        }
        return true;
    }

    /** The place where the search for a hash begins, an even number once it is cut to the table. */
    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ (mixed >>> 15)) << 1;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        for (int number = 1; number < size; number++) {
            place(number);
        }
    }

    private void place(int number) {
        int hash = words[number].hashCode();
        int mask = slots.length - 2;
        int slot = spread(hash) & mask;
        while (slots[slot + 1] != 0) {
            slot = (slot + 2) & mask;
        }
        slots[slot] = hash;
        slots[slot + 1] = number;
    }
}
