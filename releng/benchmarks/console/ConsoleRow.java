import java.util.Locale;

/**
 * One line of the result.
 *
 * @param what was measured
 * @param unit of the numbers
 * @param ours our number
 * @param peer the peer's; NaN when it has none
 * @param other TigerVNC's; NaN when it has none
 * @param ratioGoal how many times the peer's number ours must be at least; 0 when that does not matter
 * @param most what ours may be at most; infinite when that does not matter
 */
record ConsoleRow(String what, String unit, double ours, double peer, double other, double ratioGoal, double most) {

    /** Speed of a decoder: the more the better. */
    static ConsoleRow speed(String what, double ours, double peer, double other, double ratioGoal) {
        return new ConsoleRow(what, "MPixel per CPU second", ours, peer, other, ratioGoal, Double.POSITIVE_INFINITY);
    }

    /** What may not become much. */
    static ConsoleRow cost(String what, String unit, double ours, double most) {
        return new ConsoleRow(what, unit, ours, Double.NaN, Double.NaN, 0, most);
    }

    boolean isMet() {
        return ours <= most && (ratioGoal == 0 || Double.isNaN(peer) || ours >= peer * ratioGoal);
    }

    static String head() {
        return String.format(Locale.ROOT, "%-58s %10s %12s %14s %8s  %-22s %s", "what", "ours", "libvncclient", "TigerVNC Java", "ratio", "goal", "");
    }

    @Override
    public String toString() {
        String goal = (ratioGoal == 0 ? "" : String.format(Locale.ROOT, "≥ %.2f ×", ratioGoal))
                + (Double.isInfinite(most) ? "" : String.format(Locale.ROOT, "≤ %s", number(most)));
        return String.format(Locale.ROOT, "%-58s %10s %12s %14s %8s  %-22s %s", what + ", " + unit, number(ours), number(peer), number(other),
                Double.isNaN(peer) ? "-" : String.format(Locale.ROOT, "%.2f", ours / peer), goal, goal.isEmpty() ? "" : isMet() ? "met" : "SHORT");
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.2f", value);
    }
}
