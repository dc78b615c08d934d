package routescope.core.run;

/**
 * A configuration worth starting from.
 *
 * @param id stable name, also the key of its texts
 * @param config the configuration
 */
public record Preset(String id, RunConfig config) {}
