package org.chancery.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The outlines of the countries on a sheet of {@link #WIDTH} by {@link #HEIGHT} units in the Equal Earth projection, which
 * shows areas in their true proportion. From Natural Earth, drawn as it draws them: no border says anything about a claim.
 */
public final class WorldMap {
    public static final int WIDTH = 2000;
    public static final int HEIGHT = 864;

    /** Equal Earth of Šavrič, Patterson and Jenny (2018). */
    private static final double A1 = 1.340264;

    private static final double A2 = -0.081106;
    private static final double A3 = 0.000893;
    private static final double A4 = 0.003796;
    private static final double NORTHERN_EDGE = 83.7;

    private static final double HALF = east(Math.PI, 0);
    private static final double SCALE = WIDTH / 2.0 / HALF;
    private static final double TOP = north(theta(NORTHERN_EDGE));

    private static final Map<String, Point> COUNTRIES = new HashMap<>();
    private static final String OUTLINE = outlines();

    private WorldMap() {}

    /** A point of the sheet, from its upper left corner. */
    public record Point(int x, int y) {}

    /** The outlines of all countries as the data of one path. */
    public static String outline() {
        return OUTLINE;
    }

    /** A point within a country; null where the sheet has none. */
    static @Nullable Point within(String country) {
        return COUNTRIES.get(country);
    }

    /** Where a place lies, given in degrees. */
    static Point at(double north, double east) {
        double theta = theta(north);
        return new Point((int) Math.round((east(Math.toRadians(east), theta) + HALF) * SCALE), (int)
                Math.round((TOP - north(theta)) * SCALE));
    }

    private static double theta(double north) {
        return Math.asin(Math.sqrt(3) / 2 * Math.sin(Math.toRadians(north)));
    }

    private static double east(double east, double theta) {
        double square = theta * theta;
        double slope = A1 + 3 * A2 * square + square * square * square * (7 * A3 + 9 * A4 * square);
        return 2 * Math.sqrt(3) * east * Math.cos(theta) / (3 * slope);
    }

    private static double north(double theta) {
        double square = theta * theta;
        return theta * (A1 + A2 * square + square * square * square * (A3 + A4 * square));
    }

    private static String outlines() {
        StringBuilder path = new StringBuilder();
        try (InputStream in = WorldMap.class.getResourceAsStream("/map/world.tsv")) {
            if (in == null) {
                throw new IllegalStateException("the program was packaged without map/world.tsv");
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    COUNTRIES.putIfAbsent(cells[0], new Point(Integer.parseInt(cells[1]), Integer.parseInt(cells[2])));
                    path.append(cells[3]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return path.toString();
    }
}
