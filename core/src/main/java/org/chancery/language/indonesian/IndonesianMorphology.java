package org.chancery.language.indonesian;

import java.util.function.Consumer;
import org.chancery.language.Morphology;
import org.chancery.language.Voice;
import org.jspecify.annotations.Nullable;

/**
 * Indonesian affixes: meN-, di-, ber-, ter-, memper-, peN-, per-, ke-…-an with -kan, -i, -an, so that <i>mengusulkan,
 * diusulkan, usulan</i> and <i>pengusulan</i> meet in <i>usul</i>. The nasal of meN- and peN- follows Alwi et al., Tata
 * Bahasa Baku Bahasa Indonesia, 3rd ed., 4.2.1. Forms that no speaker uses are built as well: they harm nothing, because
 * they are never met.
 */
public final class IndonesianMorphology implements Morphology {
    private static final String VOWELS = "aeiou";
    private static final String[] SUFFIXES = {"", "kan", "i"};

    @Override
    public void inflect(String root, Forms forms) {
        if (root.indexOf(' ') >= 0) {
            throw new IllegalArgumentException("a root is one word: " + root);
        }
        String nasal = nasal(root);
        for (String suffix : SUFFIXES) {
            String tail = root.endsWith("i") && suffix.equals("i") ? "" : suffix;
            both(forms, "me" + nasal + tail, Voice.ACTIVE);
            both(forms, "memper" + root + tail, Voice.ACTIVE);
            both(forms, "di" + root + tail, Voice.PASSIVE);
            both(forms, "diper" + root + tail, Voice.PASSIVE);
            both(forms, "ter" + root + tail, Voice.PASSIVE);
            both(forms, root + tail, Voice.BARE);
            forms.form("ku" + root + tail, Voice.BARE);
            forms.form(berPrefix(root) + tail, Voice.ACTIVE);
        }
        forms.form(berPrefix(root) + "an", Voice.ACTIVE);
        both(forms, root + "an", Voice.NOUN);
        both(forms, "pe" + nasal + "an", Voice.NOUN);
        both(forms, "per" + root + "an", Voice.NOUN);
        both(forms, "pe" + root + "an", Voice.NOUN);
        both(forms, "ke" + root + "an", Voice.NOUN);
        both(forms, "pe" + nasal, Voice.AGENT);
        both(forms, "pe" + root, Voice.AGENT);
    }

    @Override
    public void owned(String noun, Consumer<String> forms) {
        forms.accept(noun + "nya");
    }

    @Override
    public boolean namesSpeaker(CharSequence text, int start, int end) {
        return end - start > 5
                && text.charAt(end - 3) == 'n'
                && text.charAt(end - 2) == 'y'
                && text.charAt(end - 1) == 'a';
    }

    private static void both(Forms forms, String form, Voice voice) {
        forms.form(form, voice);
        forms.form(form + "nya", voice);
    }

    @Override
    public boolean actsOnSomething(String form) {
        return form.startsWith("me");
    }

    private static String berPrefix(String root) {
        boolean firstSyllableEndsInEr = root.length() > 3
                && VOWELS.indexOf(root.charAt(0)) < 0
                && root.startsWith("er", 1)
                && VOWELS.indexOf(root.charAt(3)) < 0;
        return root.startsWith("r") || firstSyllableEndsInEr
                ? "be" + root
                : root.equals("ajar") ? "belajar" : "ber" + root;
    }

    /** The root after the nasal of meN- and peN-: {@code usul → ngusul}, {@code tolak → nolak}, {@code bahas → mbahas}. */
    static String nasal(String root) {
        char first = root.charAt(0);
        boolean vowelSecond = root.length() > 1 && VOWELS.indexOf(root.charAt(1)) >= 0;
        boolean oneSyllable = root.chars().filter(c -> VOWELS.indexOf(c) >= 0).count() == 1;
        if (oneSyllable) {
            return "nge" + root;
        }
        return switch (first) {
            case 'p' -> (vowelSecond ? "m" + root.substring(1) : "m" + root);
            case 't' -> (vowelSecond ? "n" + root.substring(1) : "n" + root);
            case 's' -> (vowelSecond ? "ny" + root.substring(1) : "n" + root);
            case 'k' -> (vowelSecond ? "ng" + root.substring(1) : "ng" + root);
            case 'b', 'f', 'v' -> "m" + root;
            case 'd', 'j', 'c', 'z' -> "n" + root;
            case 'l', 'm', 'n', 'r', 'w', 'y' -> root;
            default -> "ng" + root;
        };
    }

    @Override
    public @Nullable Voice guess(CharSequence text, int start, int end) {
        if (end - start < 6) {
            return null;
        }
        char a = text.charAt(start);
        char b = text.charAt(start + 1);
        char c = text.charAt(start + 2);
        if (a == 'm' && b == 'e' && (c == 'm' || c == 'n' || c == 'l' || c == 'r' || c == 'w' || c == 'y')) {
            return Voice.ACTIVE;
        }
        if (a == 'b' && b == 'e' && c == 'r') {
            return Voice.ACTIVE;
        }
        if (a == 'd' && b == 'i') {
            return Voice.PASSIVE;
        }
        return a == 't' && b == 'e' && c == 'r' ? Voice.PASSIVE : null;
    }
}
