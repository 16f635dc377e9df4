// SPDX-License-Identifier: EPL-2.0
// Which picture stands for what: name -> layers. `from` takes an icon of the icon package, the rest are own drawings.

import { badge, darkGuest, die, ip, litGuest, numa, power, prompt, record, recording, resume, sign, silent } from './drawings.mjs';

const from = (source, role = 'neutral', style = 'regular') => [{ source, role, style }];
const solid = (source, role = 'neutral') => from(source, role, 'filled');
const marked = (layers, mark) => ({ layers, mark });
const server = role => from('server', role);

/** Icons of 16 x 16 points. */
export const small = {
  // hosts
  'host': server(),
  'host-connected': marked(server(), badge.check('success')),
  'host-connecting': marked(server(), badge.dots('accent')),
  'host-reconnecting': marked(server(), badge.again('warning')),
  'host-failed': marked(server(), badge.cross('danger')),
  'host-disconnected': marked(server('muted'), badge.ring('muted')),
  'host-readonly': marked(server(), badge.lock('accent')),
  // guests
  'guest': darkGuest('neutral'),
  'guest-running': litGuest('success', ...sign.play('onFill')),
  'guest-paused': litGuest('warning', ...sign.pause('onFill')),
  'guest-shutoff': darkGuest('muted', ...sign.stop('muted')),
  'guest-crashed': litGuest('danger', ...sign.cross('onFill')),
  'guest-suspended': litGuest('violet', ...sign.moon('onFill')),
  'guest-saved': darkGuest('accent', ...sign.disk('accent')),
  'guest-template': darkGuest('accent', ...sign.template('accent')),
  'guest-unknown': darkGuest('muted', ...sign.question('muted')),
  // the inventory
  'folder': from('folder'),
  'tag': from('tag'),
  'storage': from('storage'),
  'pool': from('database'),
  'pool-inactive': marked(from('database', 'muted'), badge.ring('muted')),
  'volume': from('document_data'),
  'disk': from('hard_drive'),
  'cdrom': from('cd'),
  'floppy': from('save'),
  'network': from('virtual_network'),
  'network-inactive': marked(from('virtual_network', 'muted'), badge.ring('muted')),
  'interface': from('network_adapter'),
  'snapshot': from('camera'),
  'snapshot-current': marked(from('camera'), badge.check('success')),
  // devices
  'graphics': from('desktop_cursor'),
  'display': from('tv'),
  'console': from('desktop_keyboard'),
  'serial': from('serial_port'),
  'terminal': prompt('neutral'),
  'channel': from('arrow_swap'),
  'cpu': from('developer_board'),
  'memory': from('ram'),
  'numa': numa('neutral'),
  'devices': from('puzzle_piece'),
  'usb': from('usb'),
  'pci': from('memory'),
  'sound': from('speaker_2'),
  'sound-off': silent('neutral'),
  'video': from('image'),
  'tpm': from('shield_keyhole'),
  'rng': die('neutral'),
  'watchdog': from('clock_alarm'),
  'controller': from('connector'),
  'filesystem': from('folder_swap'),
  'input': from('keyboard_mouse'),
  'chart': from('data_trending'),
  'performance': from('gauge'),
  'overview': from('glance'),
  'notes': from('notepad'),
  'ip': ip('neutral'),
  'clock': from('clock'),
  'screenshot': from('scan_camera'),
  'record': record,
  'recording': recording,
  // acting on guests
  'start': solid('play', 'success'),
  'pause': solid('pause', 'warning'),
  'resume': resume('success'),
  'shutdown': power('neutral'),
  'reboot': from('arrow_clockwise'),
  'reset': from('flash', 'danger'),
  'force-off': solid('plug_disconnected', 'danger'),
  'save': from('arrow_download', 'accent'),
  'restore': from('arrow_upload', 'accent'),
  'discard': from('broom', 'danger'),
  'autostart': from('arrow_repeat_all', 'accent'),
  'autostart-off': from('arrow_repeat_all_off', 'muted'),
  'rename': from('rename'),
  'delete': from('delete', 'danger'),
  'edit': from('edit'),
  'tags-edit': from('tag_edit'),
  // acting on hosts and views
  'add': from('add', 'accent'),
  'add-host': marked(server(), badge.plus('accent')),
  'add-guest': marked(darkGuest('neutral'), badge.plus('accent')),
  'remove-host': marked(server(), badge.minus('danger')),
  'connect': from('plug_connected', 'success'),
  'disconnect': from('plug_disconnected'),
  'refresh': from('arrow_sync'),
  'copy': from('copy'),
  'copy-command': from('clipboard_code'),
  'search': from('search'),
  'filter': from('filter'),
  'clear': from('dismiss'),
  'columns': from('layout_column_three'),
  'sort': from('arrow_sort'),
  'collapse': from('arrow_collapse_all'),
  'expand': from('arrow_expand_all'),
  'full-screen': from('full_screen_maximize'),
  'full-screen-end': from('full_screen_minimize'),
  'pin': from('pin'),
  'more': from('more_horizontal'),
  'home': from('home'),
  'open-editor': from('open'),
  'settings': from('settings'),
  'help': from('question_circle'),
  // tasks, events, messages
  'tasks': from('task_list_square_ltr'),
  'task-running': from('hourglass_half', 'accent'),
  'task-ok': solid('checkmark_circle', 'success'),
  'task-failed': solid('dismiss_circle', 'danger'),
  'task-cancelled': from('prohibited', 'muted'),
  'task-unknown': solid('question_circle', 'warning'),
  'cancel': solid('record_stop', 'danger'),
  'events': from('history'),
  'info': solid('info', 'accent'),
  'warning': solid('warning', 'warning'),
  'error': solid('error_circle', 'danger'),
  'question': solid('question_circle', 'accent'),
  // the rest
  'welcome': from('rocket', 'accent'),
  'demo': from('beaker', 'violet'),
  'key': from('key'),
  'lock': from('lock_closed'),
  'certificate': from('certificate'),
  'xml': from('code')
};

/** Icons of 24 x 24 points for the rows of the welcome page and of wizards. */
export const medium = {
  'error': solid('error_circle', 'danger')
};

/** Pictures of 64 x 64 points on a tinted disc, for empty states and wizard titles. */
export const large = {
  'demo': from('beaker', 'violet'),
  'host': server('accent'),
  'add-host': from('server_link', 'accent'),
  'host-disconnected': from('plug_disconnected', 'muted'),
  'guest': from('desktop', 'accent'),
  'filter': from('filter_dismiss', 'accent'),
  'storage': from('storage', 'accent'),
  'network': from('virtual_network', 'accent'),
  'performance': from('data_trending', 'accent'),
  'display': from('desktop', 'muted'),
  'key': from('key', 'accent'),
  'delete': from('delete', 'danger'),
  'warning': from('warning', 'warning')
};
