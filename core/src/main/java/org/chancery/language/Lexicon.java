package org.chancery.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.chancery.text.Shape;
import org.chancery.text.Tokens;

/**
 * All names of a pack in one trie over word numbers. A name written with capitals is only found in capitals ({@code AS}
 * is not <i>as</i>), a name written small is found in any case. Built by one thread, then read by any number.
 */
public final class Lexicon {
    /** Receives what is found at a token. */
    public interface Sink {
        /** A name from token {@code first} up to, not including, {@code last}. */
        void name(int first, int last, Sense sense, Entry entry);
    }

    private record Name(Sense sense, Entry entry, byte[] shapes) {}

    /** By word number, the node of the names that begin with the word, 0 for none: where most look-ups end. */
    private int[] firstNodes = new int[1 << 12];

    private long[] edgeKeys = new long[1 << 16];
    private int[] edgeNodes = new int[1 << 16];
    private int edges;
    private final List<Name[]> namesOfNode = new ArrayList<>(Collections.singletonList(NONE));
    private static final Name[] NONE = {};

    /** Adds a name given as tokens; {@code words} are their numbers. */
    void add(Tokens name, Sense sense, Entry entry) {
        int node = 0;
        byte[] shapes = new byte[name.count()];
        for (int i = 0; i < name.count(); i++) {
            node = i == 0 ? firstNode(name.word(i)) : child(node, name.word(i), true);
            shapes[i] = (byte) name.shape(i).ordinal();
        }
        Name[] here = namesOfNode.get(node);
        for (Name known : here) {
            if (known.sense == sense && known.entry.equals(entry) && Arrays.equals(known.shapes, shapes)) {
                return;
            }
        }
        Name[] more = Arrays.copyOf(here, here.length + 1);
        more[here.length] = new Name(sense, entry, shapes);
        namesOfNode.set(node, more);
    }

    /** Reports every name that starts at a token and ends within its sentence, shortest first. */
    public void namesAt(Tokens tokens, int first, int limit, Sink sink) {
        int begin = tokens.word(first);
        int node = begin < firstNodes.length ? firstNodes[begin] : 0;
        for (int i = first; node != 0; ) {
            for (Name name : namesOfNode.get(node)) {
                if (fits(name.shapes, tokens, first)) {
                    sink.name(first, i + 1, name.sense, name.entry);
                }
            }
            i++;
            int word = i < limit ? tokens.word(i) : 0;
            node = word == 0 ? 0 : child(node, word, false);
        }
    }

    private int firstNode(int word) {
        if (word >= firstNodes.length) {
            firstNodes = Arrays.copyOf(firstNodes, word * 2);
        }
        if (firstNodes[word] == 0) {
            firstNodes[word] = newNode();
        }
        return firstNodes[word];
    }

    private int newNode() {
        namesOfNode.add(NONE);
        return namesOfNode.size() - 1;
    }

    private static final Shape[] SHAPES = Shape.values();

    private static boolean fits(byte[] shapes, Tokens tokens, int first) {
        for (int i = 0; i < shapes.length; i++) {
            if (!SHAPES[shapes[i]].allows(tokens.shape(first + i))) {
                return false;
            }
        }
        return true;
    }

    private int child(int node, int word, boolean create) {
        long key = ((long) node << 32) | word;
        int mask = edgeKeys.length - 1;
        int slot = spread(key) & mask;
        while (edgeKeys[slot] != 0) {
            if (edgeKeys[slot] == key) {
                return edgeNodes[slot];
            }
            slot = (slot + 1) & mask;
        }
        if (!create) {
            return 0;
        }
        if (edges * 2 > edgeKeys.length) {
            grow();
            return child(node, word, true);
        }
        edges++;
        edgeKeys[slot] = key;
        edgeNodes[slot] = newNode();
        return edgeNodes[slot];
    }

    private void grow() {
        long[] keys = edgeKeys;
        int[] nodes = edgeNodes;
        edgeKeys = new long[keys.length * 2];
        edgeNodes = new int[keys.length * 2];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                int slot = spread(keys[i]) & (edgeKeys.length - 1);
                while (edgeKeys[slot] != 0) {
                    slot = (slot + 1) & (edgeKeys.length - 1);
                }
                edgeKeys[slot] = keys[i];
                edgeNodes[slot] = nodes[i];
            }
        }
    }

    private static int spread(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }
}
