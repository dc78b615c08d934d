package routescope.core.cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import routescope.core.random.Purpose;
import routescope.core.random.Seeds;

/**
 * A mixture that learns, one epoch at a step, with everything that was measured on the way. Any past epoch can be shown
 * again, bit for bit. To be used on one thread.
 */
public final class ClusterRun {
    private static final double STOP_RISE = 0.02;
    private static final double STOP_CODE = 0.314;
    /** The logistic loss has no floor above zero; this is as far above zero as 0.314 is above its floor. */
    private static final double STOP_PAPER = 0.0007;

    private final ClusterRunConfig config;
    private final ClusterData data;
    private final int testEvery;
    private final SampleMixture mixture;
    private final MixturePass pass;
    private final RoutingNoise noise;
    private final RoutingNoise testNoise;
    private final FrameStore frames;
    private final List<ClusterPoint> points = new ArrayList<>();
    private @Nullable MixturePass testPass;
    private int epoch;
    private int end;
    private boolean diverged;
    private double least = Double.POSITIVE_INFINITY;

    /**
     * Starts a run and measures it before its first step.
     *
     * @param config what determines it
     * @param data the data of this configuration
     * @param testEvery epochs between two measurements on the test samples, 0 for none but when asked
     */
    public ClusterRun(ClusterRunConfig config, ClusterData data, int testEvery) {
        this.config = config;
        this.data = data;
        this.testEvery = testEvery;
        Seeds seeds = new Seeds(config.seed());
        MixtureShape shape = config.shape();
        mixture = new SampleMixture(
                shape,
                data.config().patches(),
                MixtureWeights.start(shape, config.training().startSize(), seeds));
        pass = new MixturePass(shape, data.train());
        ClusterTrainingConfig.Noise kind = config.training().noise();
        noise = new RoutingNoise(kind, seeds, Purpose.NOISE, data.train().size() * shape.experts());
        testNoise =
                new RoutingNoise(kind, seeds, Purpose.TEST_NOISE, data.test().size() * shape.experts());
        frames = new FrameStore(mixture.weights().count());
        end = config.training().epochs();
        frames.put(0, mixture.weights());
        forward();
        measure();
        if (!Double.isFinite(pass.loss())) {
            diverged = true;
            end = 0;
        }
    }

    /** {@return what determines this run} */
    public ClusterRunConfig config() {
        return config;
    }

    /** {@return signals and samples} */
    public ClusterData data() {
        return data;
    }

    /** {@return steps that were made up to the shown moment} */
    public int epoch() {
        return epoch;
    }

    /** {@return the last epoch; the early stop may make it smaller than that of the configuration} */
    public int end() {
        return end;
    }

    /** {@return the last epoch that was measured so far} */
    public int newest() {
        return points.size() - 1;
    }

    /** {@return whether the shown moment is the last one} */
    public boolean finished() {
        return epoch >= end;
    }

    /**
     * {@return whether the next step would lead to a loss or weights that are not finite; the run then ends at its last
     * finite epoch, whose values it keeps}
     */
    public boolean diverged() {
        return diverged;
    }

    /** {@return everything measured so far, unchangeable, a point for each epoch from 0 on} */
    public List<ClusterPoint> points() {
        return Collections.unmodifiableList(new ArrayList<>(points));
    }

    /** {@return what was measured at the shown moment} */
    public ClusterPoint point() {
        return points.get(epoch);
    }

    /**
     * Makes one step and measures. Does nothing at the end. A step after which loss or weights are not finite is taken
     * back, and the run ends before it: see {@link #diverged()}.
     */
    public void step() {
        if (finished()) {
            return;
        }
        MixtureWeights before = mixture.weights();
        mixture.gradient(pass, config.training().balanceWeight());
        mixture.update(pass, config.training());
        epoch++;
        if (mixture.isFinite()) {
            forward();
        }
        if (!mixture.isFinite() || !Double.isFinite(pass.loss())) {
            takeBack(before);
            return;
        }
        if (frames.wants(epoch)) {
            frames.put(epoch, mixture.weights());
        }
        measure();
    }

    private void takeBack(MixtureWeights before) {
        epoch--;
        mixture.set(before);
        forward();
        diverged = true;
        end = epoch;
        if (testEvery > 0) {
            testAccuracy();
        }
    }

    /**
     * Shows an epoch that was measured before.
     *
     * @param wanted 0..{@link #newest()}; others are moved to the nearest of these
     */
    public void goTo(int wanted) {
        int target = Math.max(0, Math.min(newest(), wanted));
        Map.Entry<Integer, MixtureWeights> frame = frames.at(target);
        boolean nearer = epoch <= target && epoch >= frame.getKey();
        if (!nearer) {
            mixture.set(frame.getValue());
            epoch = frame.getKey();
            forward();
        }
        while (epoch < target) {
            mixture.gradient(pass, config.training().balanceWeight());
            mixture.update(pass, config.training());
            epoch++;
            forward();
        }
    }

    private void forward() {
        mixture.route(pass, noise.of(epoch));
        mixture.forward(pass);
        mixture.loss(pass);
    }

    /** After the forward pass. */
    private void measure() {
        if (epoch < points.size()) {
            return;
        }
        int clusters = data.config().clusters();
        int[] load = pass.load(clusters);
        ClusterPoint point = new ClusterPoint(
                epoch,
                pass.loss(),
                pass.accuracy(),
                Double.NaN,
                DispatchEntropy.of(load, clusters),
                load,
                InnerProducts.of(mixture.shape(), mixture.weights(), data));
        points.add(point);
        stopEarly(point.loss() + config.training().balanceWeight() * pass.balance());
        if (testEvery > 0 && (epoch % testEvery == 0 || finished())) {
            testAccuracy();
        }
    }

    private void stopEarly(double loss) {
        double enough = config.reading() == Reading.RELEASED_CODE ? STOP_CODE : STOP_PAPER;
        if (!config.training().earlyStop()) {
            return;
        }
        if (loss <= least) {
            least = loss;
        } else if (loss > least + STOP_RISE || loss <= enough) {
            end = epoch;
        }
    }

    /** {@return accuracy on the test samples at the shown moment; measured once} */
    public double testAccuracy() {
        ClusterPoint point = points.get(epoch);
        if (Double.isNaN(point.testAccuracy())) {
            MixturePass test = testPass == null ? new MixturePass(mixture.shape(), data.test()) : testPass;
            testPass = test;
            mixture.route(test, testNoise.of(epoch));
            mixture.forward(test);
            mixture.loss(test);
            points.set(epoch, point.withTest(test.accuracy()));
        }
        return points.get(epoch).testAccuracy();
    }

    /**
     * {@return the shown moment, unchangeable, without the accuracy of each expert alone, which takes as long as steps do;
     * {@link ClusterSnapshot#measured()} adds it}
     */
    public ClusterSnapshot snapshot() {
        return new ClusterSnapshot(
                config,
                data,
                points(),
                epoch,
                end,
                diverged,
                mixture.weights(),
                pass.winners(),
                pass.right(),
                new double[0]);
    }
}
