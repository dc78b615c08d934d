package routescope.app.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import routescope.app.UiMeasurement;
import routescope.app.WorkerThreads;
import routescope.core.data.DataSource;
import routescope.core.data.DataSplit;
import routescope.core.data.LoadProgress;
import routescope.core.random.Seeds;
import routescope.core.run.Presets;
import routescope.core.run.Run;
import routescope.core.run.RunConfig;
import routescope.core.run.Settings;
import routescope.core.tensor.Backend;
import routescope.core.tensor.Workers;
import routescope.core.train.Stage;

/** Measures training speed, start and memory, and the speed of the window beside it. */
public final class Bench {
    private static final int[] THREADS = {1, 2};
    private static final double MILLI = 1e6;
    private static final double NANO = 1e9;
    private static final int CHUNK = 10;
    private static final int WARM_UP_STEPS = 50;
    private static final double WARM_UP_SHARE = 0.3;

    private final DataSource data;
    private final BenchOptions options;
    private final Consumer<String> progress;

    /**
     * Makes a bench.
     *
     * @param data where images come from
     * @param options how much to measure
     * @param progress told the name of each part before it is measured
     */
    public Bench(DataSource data, BenchOptions options, Consumer<String> progress) {
        this.data = data;
        this.options = options;
        this.progress = progress;
    }

    /** {@return the run that is measured in the window and without it: the joint preset with compare off} */
    public static RunConfig windowConfig() {
        return set(
                set(Presets.find("digits-joint", null).config(), "compareWithCnn", false), "training.epochs", 10_000L);
    }

    /**
     * Measures.
     *
     * @param window what the window was measured to do, or null; measured in another process or before this call
     * @return the results
     * @throws routescope.core.error.RoutescopeException when the native library cannot be loaded
     */
    public BenchReport measure(@Nullable UiMeasurement window) {
        progress.accept("start");
        StartTimes start = start();
        Machine machine = Machine.here(Backend.describe());
        Map<String, Double> peaks = new TreeMap<>();
        List<ModelSpeed> speeds = new ArrayList<>();
        Map<String, Double> best = new LinkedHashMap<>();
        Map<Integer, List<double[]>> rates = new TreeMap<>();
        for (int threads : THREADS) {
            List<double[]> ofModels = new ArrayList<>();
            for (BenchCase one : BenchCase.all()) {
                progress.accept("%s, %d threads".formatted(one.name(), threads));
                ofModels.add(rates(one.config(), threads, options.seconds()));
            }
            rates.put(threads, ofModels);
        }
        // The products come last: threads that OpenMP has once started can slow down what follows.
        for (int threads : THREADS) {
            progress.accept("product, %d threads".formatted(threads));
            Backend.start(threads);
            double peak = Backend.peakGflops();
            Backend.start(Run.THREADS);
            peaks.put(Integer.toString(threads), peak);
            for (int i = 0; i < BenchCase.all().size(); i++) {
                double[] measured = rates.getOrDefault(threads, List.of()).get(i);
                ModelSpeed speed = speed(BenchCase.all().get(i), threads, measured, peak);
                speeds.add(speed);
                best.merge(speed.model(), speed.max(), Math::max);
            }
        }
        WindowSpeed beside = null;
        if (window != null) {
            progress.accept("the window's preset without a window");
            double headless = median(rates(windowConfig(), Run.THREADS, options.windowSeconds()));
            beside = new WindowSpeed(headless, window.imagesPerSecond() / headless, window);
        }
        progress.accept("memory over %d steps".formatted(options.steadySteps()));
        MemoryUse memory = memory();
        progress.accept("a run file of %.0f MB".formatted(options.fileMegabytes()));
        RunFileSpeed runFile = FileBench.measure(data, options.fileMegabytes());
        RunConfig sizes = BenchCase.all().get(0).config();
        return new BenchReport(
                BenchReport.FORMAT,
                machine,
                sizes.training().batch(),
                sizes.data().patches(),
                sizes.data().patchSize(),
                best,
                List.copyOf(speeds),
                peaks,
                start,
                memory,
                runFile,
                beside);
    }

    private StartTimes start() {
        long begin = System.nanoTime();
        Backend.start(Run.THREADS);
        long loaded = System.nanoTime();
        RunConfig config = Presets.find("digits-joint", null).config();
        DataSplit images = load(config);
        long made = System.nanoTime();
        try (Run run = new Run(config, images)) {
            run.step();
        }
        long stepped = System.nanoTime();
        long process = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        return new StartTimes((loaded - begin) / MILLI, (made - loaded) / MILLI, (stepped - made) / MILLI, process);
    }

    private static ModelSpeed speed(BenchCase one, int threads, double[] rates, double peak) {
        double max = Arrays.stream(rates).max().orElseThrow();
        double gflops = max * one.operationsPerImage() / NANO;
        return new ModelSpeed(
                one.name(),
                threads,
                rates.length,
                Arrays.stream(rates).min().orElseThrow(),
                median(rates),
                max,
                gflops,
                gflops / peak);
    }

    /** {@return images a second of each repeat, the router phase of the separate recipe and a warm-up left out} */
    private double[] rates(RunConfig config, int threads, double seconds) {
        DataSplit images = load(config);
        try (WorkerThreads workers = new WorkerThreads(threads);
                Run run = new Run(config, images, workers, Run.NO_HISTORY)) {
            while (run.position().stage() == Stage.ROUTERS) {
                run.step();
            }
            rate(run, seconds * WARM_UP_SHARE);
            double[] rates = new double[options.repeats()];
            for (int i = 0; i < rates.length; i++) {
                rates[i] = rate(run, seconds / rates.length);
            }
            return rates;
        }
    }

    /** {@return images a second over at least so many seconds} */
    private static double rate(Run run, double seconds) {
        int batch = run.config().training().batch();
        long begin = System.nanoTime();
        long steps = 0;
        double passed;
        do {
            for (int i = 0; i < CHUNK; i++) {
                run.step();
            }
            steps += CHUNK;
            passed = (System.nanoTime() - begin) / NANO;
        } while (passed < seconds);
        return steps * batch / passed;
    }

    private MemoryUse memory() {
        RunConfig config = set(Presets.find("digits-joint", null).config(), "training.epochs", 10_000L);
        DataSplit images = load(config);
        try (Run run = new Run(config, images, Workers.ONE, Run.NO_HISTORY)) {
            for (int i = 0; i < WARM_UP_STEPS; i++) {
                run.step();
            }
            double heap = MemoryUse.heap();
            double offHeap = MemoryUse.offHeap();
            double resident = Machine.processMegabytes("VmRSS");
            for (int i = 0; i < options.steadySteps(); i++) {
                run.step();
            }
            return new MemoryUse(
                    options.steadySteps(),
                    heap,
                    MemoryUse.heap(),
                    offHeap,
                    MemoryUse.offHeap(),
                    resident,
                    Machine.processMegabytes("VmRSS"),
                    Machine.processMegabytes("VmHWM"));
        }
    }

    private DataSplit load(RunConfig config) {
        return data.load(config.data(), new Seeds(config.seed()), LoadProgress.NONE);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static RunConfig set(RunConfig config, String id, Object value) {
        return Settings.find(id).orElseThrow().with(config, value);
    }
}
