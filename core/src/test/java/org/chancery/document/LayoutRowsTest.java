package org.chancery.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.document.Layout.Region;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each row of each layout.yml finds what its examples hold in braces and nothing in its refusals. */
class LayoutRowsTest {

    @TestFactory
    Stream<DynamicTest> examples() {
        return Oddities.standard().rows().values().stream()
                .flatMap(row -> row.examples().stream()
                        .map(example -> dynamicTest(row.id() + ": " + example, () -> checkExample(row, example))));
    }

    @TestFactory
    Stream<DynamicTest> refusals() {
        return Oddities.standard().rows().values().stream()
                .flatMap(row -> row.refuse().stream()
                        .map(text -> dynamicTest(row.id() + ": " + text, () -> checkRefusal(row, text))));
    }

    @TestFactory
    Stream<DynamicTest> proofs() {
        return Oddities.standard().rows().values().stream()
                .map(row -> dynamicTest(row.id(), () -> {
                    assertThat(row.examples()).isNotEmpty();
                    assertThat(row.refuse()).isNotEmpty();
                }));
    }

    private static void checkExample(Oddity row, String example) {
        char open = example.indexOf('⟦') < 0 ? '{' : '⟦';
        char close = open == '{' ? '}' : '⟧';
        StringBuilder plain = new StringBuilder();
        List<Integer> braces = new ArrayList<>();
        for (char c : example.toCharArray()) {
            if (c == open || c == close) {
                braces.add(plain.length());
            } else {
                plain.append(c);
            }
        }
        String text = plain.toString();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i + 1 < braces.size(); i += 2) {
            expected.add(bare(text, braces.get(i), braces.get(i + 1)));
        }
        List<String> found = new ArrayList<>();
        for (Region region : Layouts.checked(text).regions()) {
            if (region.why().equals(row.id()) && region.kind() == row.kind()) {
                found.add(bare(text, region.start(), region.end()));
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    private static void checkRefusal(Oddity row, String text) {
        assertThat(Layouts.checked(text).regions())
                .noneMatch(region -> region.why().equals(row.id()));
    }

    private static String bare(String text, int start, int end) {
        int first = Letters.skipDressing(text, start, end);
        return text.substring(first, Letters.trimDressing(text, first, end)).strip();
    }
}
