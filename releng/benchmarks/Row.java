import java.util.List;
import java.util.Locale;

/**
 * One line of the result.
 *
 * @param what was measured
 * @param unit of the numbers
 * @param ours median of our runs
 * @param peer median of the peer's runs; NaN when it has none
 * @param ratioGoal how many times the peer's number ours may be; infinite when that does not matter
 * @param goal what ours may be at most; infinite when only the ratio matters
 */
record Row(String what, String unit, double ours, double peer, double ratioGoal, double goal) {

    /** The goal of what has none. */
    static final double NONE = Double.POSITIVE_INFINITY;

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    boolean isMet() {
        return ours <= goal && (Double.isInfinite(ratioGoal) || Double.isNaN(peer) || ours <= peer * ratioGoal);
    }

    static String head() {
        return head("virt-manager");
    }

    /** {@return the head of a table, with a peer's name} */
    static String head(String peer) {
        return String.format(Locale.ROOT, "%-58s %10s %12s %8s  %-22s %s", "what", "ours", peer, "ratio", "goal", "");
    }

    @Override
    public String toString() {
        boolean free = Double.isInfinite(ratioGoal) && Double.isInfinite(goal);
        String limit = (Double.isInfinite(ratioGoal) ? "" : String.format(Locale.ROOT, "≤ %.2f ×", ratioGoal))
                + (Double.isInfinite(ratioGoal) || Double.isInfinite(goal) ? "" : ", ")
                + (Double.isInfinite(goal) ? "" : String.format(Locale.ROOT, "≤ %s %s", number(goal), unit));
        return String.format(Locale.ROOT, "%-58s %10s %12s %8s  %-22s %s", unit.isEmpty() ? what : what + ", " + unit, number(ours), Double.isNaN(peer) ? "-" : number(peer),
                Double.isNaN(peer) ? "-" : String.format(Locale.ROOT, "%.3f", ours / peer), free ? "-" : limit, free ? "" : isMet() ? "met" : "SHORT");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.2f", value);
    }
}
