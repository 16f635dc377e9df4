package org.virtworkbench.ui.console;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String Bar_copy;
    public static String Bar_define;
    public static String Bar_exclusive;
    public static String Bar_fit;
    public static String Bar_fast;
    public static String Bar_follow;
    public static String Bar_fullScreen;
    public static String Bar_grab;
    public static String Bar_keys;
    public static String Bar_leave;
    public static String Bar_leaveTip;
    public static String Bar_more;
    public static String Bar_normal;
    public static String Bar_original;
    public static String Bar_ownPointer;
    public static String Bar_playLast;
    public static String Bar_points;
    public static String Bar_quality;
    public static String Bar_record;
    public static String Bar_recording;
    public static String Bar_save;
    public static String Bar_scaling;
    public static String Bar_screenshot;
    public static String Bar_shrink;
    public static String Bar_slow;
    public static String Bar_soundNone;
    public static String Bar_soundOff;
    public static String Bar_soundOn;
    public static String Bar_tablet;
    public static String Bar_type;
    public static String Bar_viewOnly;
    public static String Editor_name;
    public static String Editor_picture;
    public static String Hint_captured;
    public static String Hint_click;
    public static String Hint_free;
    public static String Hint_grabbed;
    public static String Hint_keepsSize;
    public static String Hint_motion;
    public static String Hint_paused;
    public static String Hint_pictureCopied;
    public static String Hint_pictureSaved;
    public static String Hint_pointer;
    public static String Hint_silent;
    public static String Hint_skipped;
    public static String Hint_typingStopped;
    public static String Hint_viewOnly;
    public static String Layout_french;
    public static String Layout_german;
    public static String Layout_italian;
    public static String Layout_portuguese;
    public static String Layout_spanish;
    public static String Layout_swedish;
    public static String Layout_swiss;
    public static String Layout_uk;
    public static String Layout_us;
    public static String Preparation_job;
    public static String Quality_automatic;
    public static String Quality_balanced;
    public static String Quality_best;
    public static String Quality_low;
    public static String Screenshot_failed;
    public static String Screenshot_job;
    public static String Sound_job;
    public static String State_addVnc;
    public static String State_connect;
    public static String State_connecting;
    public static String State_connecting_serial;
    public static String State_gone;
    public static String State_gone_text;
    public static String State_hostAway;
    public static String State_hostAway_serial;
    public static String State_hostAway_text;
    public static String State_off;
    public static String State_off_serial;
    public static String State_off_text;
    public static String State_retry;
    public static String State_screen;
    public static String State_serial;
    public static String State_spice;
    public static String State_start;
    public static String State_takeOver;
    public static String State_vncComes;
    public static String State_waiting;
    public static String State_waiting_serial;
    public static String State_waiting_serialText;
    public static String State_waiting_text;
    public static String Way_screen;
    public static String Way_serial;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
