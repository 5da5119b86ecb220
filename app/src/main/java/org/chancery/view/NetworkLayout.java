package org.chancery.view;

import java.util.List;

/**
 * Places the knots of a network so that those with much between them lie near each other and none lies on another: springs
 * and charges after Fruchterman and Reingold (1991). It begins from a spiral in the order of the knots and draws no lots,
 * so the same network always looks the same.
 */
final class NetworkLayout {
    private static final int ROUNDS = 260;
    /** The golden angle: neighbours on the spiral do not stand in rows. */
    private static final double TURN = Math.PI * (3 - Math.sqrt(5));
    /** Names are wider than high, so knots keep farther from each other sideways. */
    private static final double FLAT = 0.7;

    private static final int PUSHES = 80;

    private NetworkLayout() {}

    /** A spring between two knots, by their numbers, and how much lies between them, 0 to 1. */
    record Spring(int one, int other, double strength) {}

    /**
     * Where each knot lies in a box, x and y by turns.
     *
     * @param wide how wide each knot is with its name
     * @param high how high
     */
    static double[] of(double[] wide, double[] high, List<Spring> springs, double width, double height) {
        int knots = wide.length;
        double[] at = spiral(knots, width, height);
        double length = 0.6 * Math.sqrt(width * height / Math.max(1, knots));
        for (int round = 0; round < ROUNDS; round++) {
            double step = width / 8 * Math.pow(1 - (double) round / ROUNDS, 1.6) + 0.3;
            move(at, forces(at, springs, length, width, height), step);
        }
        fill(at, 0, width);
        fill(at, 1, height);
        for (int i = 0; i < PUSHES; i++) {
            part(at, wide, high, width, height);
        }
        return at;
    }

    /** Stretches the drawing over the box in one direction. */
    private static void fill(double[] at, int from, double size) {
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (int i = from; i < at.length; i += 2) {
            least = Math.min(least, at[i]);
            most = Math.max(most, at[i]);
        }
        double stretch = most - least < 1 ? 0 : size / (most - least);
        for (int i = from; i < at.length; i += 2) {
            at[i] = stretch == 0 ? size / 2 : (at[i] - least) * stretch;
        }
    }

    /** Knots whose names lie on each other go apart, the shorter way. */
    private static void part(double[] at, double[] wide, double[] high, double width, double height) {
        for (int i = 0; i < wide.length; i++) {
            for (int j = 0; j < i; j++) {
                double dx = at[2 * i] - at[2 * j];
                double dy = at[2 * i + 1] - at[2 * j + 1];
                double overX = (wide[i] + wide[j]) / 2 - Math.abs(dx);
                double overY = (high[i] + high[j]) / 2 - Math.abs(dy);
                if (overX > 0 && overY > 0) {
                    int side = overX < overY ? 0 : 1;
                    double by = Math.min(overX, overY) / 4 * ((side == 0 ? dx : dy) < 0 ? -1 : 1);
                    double most = side == 0 ? width : height;
                    at[2 * i + side] = Math.clamp(at[2 * i + side] + by, 0, most);
                    at[2 * j + side] = Math.clamp(at[2 * j + side] - by, 0, most);
                }
            }
        }
    }

    private static double[] spiral(int knots, double width, double height) {
        double[] at = new double[2 * knots];
        for (int i = 0; i < knots; i++) {
            double far = Math.sqrt((i + 0.5) / knots) * 0.45;
            at[2 * i] = width * (0.5 + far * Math.cos(i * TURN));
            at[2 * i + 1] = height * (0.5 + far * Math.sin(i * TURN));
        }
        return at;
    }

    private static double[] forces(double[] at, List<Spring> springs, double length, double width, double height) {
        double[] force = new double[at.length];
        for (int i = 0; i < at.length; i += 2) {
            for (int j = 0; j < i; j += 2) {
                double dx = at[i] - at[j];
                double dy = (at[i + 1] - at[j + 1]) / FLAT;
                double square = Math.max(1, dx * dx + dy * dy);
                double push = length * length / square;
                add(force, i, j, dx * push, dy * push);
            }
            // A little towards the middle, so that what has no springs does not lie in the corners.
            force[i] += (width / 2 - at[i]) * 0.12;
            force[i + 1] += (height / 2 - at[i + 1]) * 0.2;
        }
        for (Spring spring : springs) {
            int i = 2 * spring.one();
            int j = 2 * spring.other();
            double dx = at[i] - at[j];
            double dy = at[i + 1] - at[j + 1];
            double pull = -(0.15 + 0.85 * spring.strength()) * Math.hypot(dx, dy) / length;
            add(force, i, j, dx * pull, dy * pull);
        }
        return force;
    }

    private static void add(double[] force, int i, int j, double x, double y) {
        force[i] += x;
        force[i + 1] += y;
        force[j] -= x;
        force[j + 1] -= y;
    }

    private static void move(double[] at, double[] force, double step) {
        for (int i = 0; i < at.length; i += 2) {
            double size = Math.max(1e-9, Math.hypot(force[i], force[i + 1]));
            double far = Math.min(size, step) / size;
            at[i] += force[i] * far;
            at[i + 1] += force[i + 1] * far;
        }
    }
}
