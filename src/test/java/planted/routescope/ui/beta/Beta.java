package planted.routescope.ui.beta;

/** Another screen. */
public class Beta {}
