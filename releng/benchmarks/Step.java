/** Something that is measured. */
@FunctionalInterface
interface Step {

    /** Does it. */
    void run() throws Exception;

    /** {@return how many seconds it takes} */
    static double seconds(Step step) throws Exception {
        long begin = System.nanoTime();
        step.run();
        return (System.nanoTime() - begin) / 1e9;
    }
}
