/*
 * Plays a recorded server to libvncclient and measures the processor time that it takes.
 *
 * usage: vncclient feed FILE SOCKET end|stay  plays the server: sends FILE to each client that connects to the UNIX socket, then ends or stays silent
 *        vncclient play memory FILE           plays the client of a server whose bytes lie in memory: no kernel is in between
 *        vncclient play socket SOCKET         plays the client of "feed"
 *        vncclient copy FILE                  only copies FILE's bytes to a screen, one screen after the other to the same place
 *        vncclient images FILE                only lets libturbojpeg decode the JPEG images in FILE, with the options that libvncclient gives it
 * FILE holds what a server sent from its greeting on, for pixels of 0x00RRGGBB. All but "feed" read numbers, a line each; for each it plays again and again for
 * so many seconds of processor time, and prints the mean seconds of one play; "play" also the CRC-32 of the last frame's red, green and blue bytes with its size,
 * "copy" and "images" how many pixels that were.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <rfb/rfbclient.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>
#include <zlib.h>

static struct sockaddr_un address(const char *path) {
  struct sockaddr_un where = {.sun_family = AF_UNIX};
  strncpy(where.sun_path, path, sizeof where.sun_path - 1);
  return where;
}

static void fail(const char *what) {
  fprintf(stderr, "vncclient: %s: %s\n", what, strerror(errno));
  exit(2);
}

/* ---- the server ---- */

static char *content(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  if (!file) {
    fail(path);
  }
  fseek(file, 0, SEEK_END);
  *size = ftell(file);
  rewind(file);
  char *bytes = malloc(*size);
  if (!bytes || fread(bytes, 1, *size, file) != *size) {
    fail(path);
  }
  fclose(file);
  return bytes;
}

/* What the client asks for is thrown away, or it would wait for a server that waits for it. */
static void serve(int client, const char *bytes, size_t size, int stay) {
  char requests[4096];
  ssize_t got = 1;
  for (size_t sent = 0; got > 0 || sent < size;) {
    struct pollfd ready = {.fd = client, .events = sent < size ? POLLIN | POLLOUT : POLLIN};
    poll(&ready, 1, -1);
    if (ready.revents & POLLIN) {
      got = read(client, requests, sizeof requests);
    }
    if (ready.revents & (POLLERR | POLLHUP) || got <= 0) {
      return;
    }
    if (ready.revents & POLLOUT) {
      ssize_t step = send(client, bytes + sent, size - sent, MSG_DONTWAIT);
      sent += step > 0 ? step : 0;
      if (sent == size && !stay) {
        shutdown(client, SHUT_WR);
      }
    }
  }
}

static int feed(const char *file, const char *path, int stay) {
  size_t size;
  char *bytes = content(file, &size);
  struct sockaddr_un where = address(path);
  int port = socket(AF_UNIX, SOCK_STREAM, 0);
  signal(SIGCHLD, SIG_IGN);
  signal(SIGPIPE, SIG_IGN);
  if (bind(port, (struct sockaddr *)&where, sizeof where) || listen(port, 4)) {
    fail(path);
  }
  for (;;) {
    int client = accept(port, NULL, NULL);
    if (client >= 0 && fork() == 0) {
      serve(client, bytes, size, stay);
      _exit(0);
    }
    close(client);
  }
}

/* ---- the client ---- */

/* What is played from memory: the library's reads and writes of this descriptor end here. */
static int played = -1;
static const char *recording;
static size_t left;

ssize_t read(int descriptor, void *target, size_t count) {
  if (descriptor != played) {
    return syscall(SYS_read, descriptor, target, count);
  }
  size_t step = count < left ? count : left;
  memcpy(target, recording, step);
  recording += step;
  left -= step;
  return step;
}

ssize_t write(int descriptor, const void *source, size_t count) {
  return descriptor == played ? (ssize_t)count : syscall(SYS_write, descriptor, source, count);
}

static void nothing(const char *format, ...) {}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

static int connected(const char *path) {
  struct sockaddr_un where = address(path);
  int way = socket(AF_UNIX, SOCK_STREAM, 0);
  if (connect(way, (struct sockaddr *)&where, sizeof where)) {
    fail(path);
  }
  return way;
}

static rfbClient *begin(int way) {
  rfbClient *client = rfbGetClient(8, 3, 4);
  client->format.redShift = 16;
  client->format.greenShift = 8;
  client->format.blueShift = 0;
  client->format.bigEndian = FALSE;
  client->sock = way;
  if (!InitialiseRFBConnection(client)) {
    fail("the recording does not begin as a server does");
  }
  client->width = client->si.framebufferWidth;
  client->height = client->si.framebufferHeight;
  client->MallocFrameBuffer(client);
  client->updateRect.w = client->width;
  client->updateRect.h = client->height;
  SetFormatAndEncodings(client);
  return client;
}

static unsigned long checksum(rfbClient *client) {
  size_t count = (size_t)client->width * client->height;
  unsigned long crc = crc32(0, NULL, 0);
  for (size_t i = 0; i < count; i++) {
    unsigned char *pixel = client->frameBuffer + 4 * i;
    unsigned char bytes[3] = {pixel[2], pixel[1], pixel[0]};
    crc = crc32(crc, bytes, 3);
  }
  return crc;
}

/* bytes: what is played from memory; NULL to connect to the socket */
static void play(const char *bytes, size_t size, const char *path, double seconds) {
  int plays = 0;
  double begun = now();
  double used = 0;
  unsigned long crc = 0;
  int width = 0, height = 0;
  do {
    double start = now();
    if (bytes) {
      played = open("/dev/null", O_RDWR);
      recording = bytes;
      left = size;
    }
    rfbClient *client = begin(bytes ? played : connected(path));
    while (HandleRFBServerMessage(client)) {
    }
    plays++;
    used += now() - start;
    char more;
    if (read(client->sock, &more, 1) > 0) {
      fail("libvncclient does not understand the recording");
    }
    played = -1;
    width = client->width;
    height = client->height;
    crc = checksum(client);
    free(client->frameBuffer);
    client->frameBuffer = NULL;
    rfbClientCleanup(client);
  } while (now() - begun < seconds);
  printf("%.9f %08lx %d %d\n", used / plays, crc, width, height);
  fflush(stdout);
}

/* The least that a client of raw pixels does: reads each byte once and writes it once. */
static int copy_rounds(const char *path) {
  static char screen[1920 * 1080 * 4];
  const size_t piece = 640 * 480; /* fits into the nearer caches; libvncclient's, too */
  char line[64];
  size_t size = 0;
  char *bytes = content(path, &size);
  while (fgets(line, sizeof line, stdin)) {
    double begun = now();
    int plays = 0;
    do {
      size_t to = 0;
      for (size_t from = 0; from < size;) {
        size_t step = piece;
        step = step < size - from ? step : size - from;
        step = step < sizeof screen - to ? step : sizeof screen - to;
        memcpy(screen + to, bytes + from, step);
        __asm__ volatile("" ::: "memory"); /* each copy is made */
        from += step;
        to = (to + step) % sizeof screen;
      }
      plays++;
    } while (now() - begun < atof(line));
    printf("%.9f %zu\n", (now() - begun) / plays, size / 4);
    fflush(stdout);
  }
  return 0;
}

/* A JPEG image: where it lies, and its size. */
struct image {
  unsigned char *bytes;
  size_t length;
  int width, height;
};

/* Finds the image that begins at a byte, if one does: its segments lead to the scan, in which an end marker is nothing else. */
static int image_at(unsigned char *begin, unsigned char *end, struct image *found) {
  unsigned char *at = begin + 2;
  if (end - begin < 4 || begin[0] != 0xFF || begin[1] != 0xD8 || begin[2] != 0xFF) {
    return 0;
  }
  for (; end - at > 9 && at[0] == 0xFF && at[1] >= 0xC0 && at[1] != 0xDA; at += 2 + (at[2] << 8 | at[3])) {
    if (at[1] == 0xC0) {
      found->height = at[5] << 8 | at[6];
      found->width = at[7] << 8 | at[8];
    }
  }
  if (end - at < 4 || at[0] != 0xFF || at[1] != 0xDA) {
    return 0;
  }
  while (end - at > 1 && (at[0] != 0xFF || at[1] != 0xD9)) {
    at++;
  }
  found->bytes = begin;
  found->length = at + 2 - begin;
  return 1;
}

/* The least that a client of JPEG images does. */
static int image_rounds(const char *path) {
  static unsigned char screen[4096 * 4096 * 4];
  const int pitch = 1920 * 4, bgra = 8, no_flags = 0;
  void *library = dlopen("libturbojpeg.so.0", RTLD_NOW);
  if (!library) {
    fail("libturbojpeg.so.0");
  }
  void *(*init)(void) = dlsym(library, "tjInitDecompress");
  int (*decompress)(void *, const unsigned char *, unsigned long, unsigned char *, int, int, int, int, int) = dlsym(library, "tjDecompress2");
  void *decoder = init();
  size_t size = 0, count = 0, pixels = 0;
  unsigned char *bytes = (unsigned char *)content(path, &size);
  struct image *images = malloc(size / 100 * sizeof *images), image = {0};
  for (size_t at = 0; at < size;) {
    if (image_at(bytes + at, bytes + size, &image)) {
      images[count++] = image;
      pixels += (size_t)image.width * image.height;
      at += image.length;
    } else {
      at++;
    }
  }
  char line[64];
  while (fgets(line, sizeof line, stdin)) {
    double begun = now();
    int plays = 0;
    do {
      for (size_t i = 0; i < count; i++) {
        if (decompress(decoder, images[i].bytes, images[i].length, screen, images[i].width, pitch, images[i].height, bgra, no_flags)) {
          fail("an image cannot be decoded");
        }
      }
      plays++;
    } while (now() - begun < atof(line));
    printf("%.9f %zu\n", (now() - begun) / plays, pixels);
    fflush(stdout);
  }
  return 0;
}

static int play_rounds(const char *path, int from_memory) {
  char line[64];
  size_t size = 0;
  char *bytes = from_memory ? content(path, &size) : NULL;
  rfbClientLog = rfbClientErr = nothing;
  while (fgets(line, sizeof line, stdin)) {
    play(bytes, size, path, atof(line));
  }
  return 0;
}

int main(int count, char **arguments) {
  if (count == 5 && !strcmp(arguments[1], "feed")) {
    return feed(arguments[2], arguments[3], !strcmp(arguments[4], "stay"));
  }
  if (count == 4 && !strcmp(arguments[1], "play")) {
    return play_rounds(arguments[3], !strcmp(arguments[2], "memory"));
  }
  if (count == 3 && !strcmp(arguments[1], "copy")) {
    return copy_rounds(arguments[2]);
  }
  if (count == 3 && !strcmp(arguments[1], "images")) {
    return image_rounds(arguments[2]);
  }
  fprintf(stderr, "usage: vncclient feed FILE SOCKET end|stay | vncclient play memory|socket FILE|SOCKET | vncclient copy|images FILE\n");
  return 2;
}
