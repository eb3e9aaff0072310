#!/usr/bin/env python3
"""Is it heard? Plays a song in the real window into a sound server of its own, records what comes out, stops, and takes
the server away while it plays. Usage: sound.py PROGRAM SONG [PICTURE.png]"""
import array
import os
import shutil
import subprocess
import sys
import tempfile
import time

LOUD = 1000  # of 32767: music
QUIET = 30  # the last of the reverb


class Recording:
    """What the sink's monitor hears, from now on."""

    def __init__(self, env):
        self.file = tempfile.TemporaryFile()
        command = ["parec", "--device=barline.monitor", "--format=s16le", "--rate=48000", "--channels=2", "--latency-msec=50"]
        self.process = subprocess.Popen(command, env=env, stdout=self.file)

    def peak(self, seconds):
        """The loudest sample of the seconds to come."""
        begin = os.fstat(self.file.fileno()).st_size & ~1
        time.sleep(seconds)
        self.file.seek(begin)
        data = self.file.read()
        samples = array.array("h", data[: len(data) & ~1])
        if not samples:
            raise SystemExit("sound: nothing was recorded")
        return max(max(samples), -min(samples))


def wait_for(what, condition, seconds=20):
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise SystemExit(f"sound: {what} did not happen in {seconds} s")
        time.sleep(0.1)


def start_display():
    read, write = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
                              pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as number:
        return server, ":" + number.readline().strip()


def run(program, song, picture, folder, processes):
    env = {key: value for key, value in os.environ.items() if not key.startswith(("QT_", "BARLINE_", "PULSE_"))}
    env.update(HOME=folder, XDG_RUNTIME_DIR=folder, LC_ALL="C.UTF-8")
    sound = subprocess.Popen(["pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1",
                              "--disable-shm=yes", "-L", "module-null-sink sink_name=barline rate=48000",
                              "-L", "module-native-protocol-unix"], env=env, stderr=subprocess.DEVNULL)
    processes.append(sound)
    wait_for("the sound server's start", lambda: os.path.exists(f"{folder}/pulse/native"))
    server, env["DISPLAY"] = start_display()
    processes.append(server)
    editor = subprocess.Popen([program, song], env=env)
    processes.append(editor)
    find = ["xdotool", "search", "--onlyvisible", "--name", "Barline"]
    wait_for("the window", lambda: subprocess.run(find, env=env, capture_output=True).stdout)
    window = subprocess.run(find, env=env, capture_output=True, text=True).stdout.split()[-1]
    time.sleep(2)  # the song is read and the SoundFont loaded

    def press(key):
        subprocess.run(["xdotool", "windowfocus", window, "key", key], env=env, check=True)

    recording = Recording(env)
    processes.append(recording.process)
    time.sleep(1)
    peaks = {"before": recording.peak(1)}
    press("space")
    peaks["playing"] = recording.peak(5)
    press("space")
    time.sleep(3)
    peaks["stopped"] = recording.peak(1)
    print("sound: peaks of 32767:", peaks)
    assert peaks["before"] <= QUIET and peaks["stopped"] <= QUIET, "it sounds while nothing plays"
    assert peaks["playing"] >= LOUD, "it is silent while it plays"

    press("space")
    time.sleep(1)
    sound.kill()
    time.sleep(4)
    assert editor.poll() is None, "the program ended with its sound server"
    if picture:
        subprocess.run(["import", "-window", "root", picture], env=env, check=True)
    press("ctrl+q")
    wait_for("the end of the program", lambda: editor.poll() is not None)
    assert editor.returncode == 0, f"the program ended with {editor.returncode}"
    print("sound: heard, stopped, and gone on silently without its server")


def main():
    program, song = sys.argv[1:3]
    picture = sys.argv[3] if len(sys.argv) > 3 else None
    missing = [tool for tool in ("pulseaudio", "parec", "Xvfb", "xdotool") if not shutil.which(tool)]
    if missing:
        raise SystemExit(f"sound: needs {', '.join(missing)}: apt-get install pulseaudio pulseaudio-utils xvfb xdotool")
    processes = []
    with tempfile.TemporaryDirectory(prefix="barline-sound-", ignore_cleanup_errors=True) as folder:
        try:
            run(program, song, picture, folder, processes)
        finally:
            for process in reversed(processes):
                process.kill()
                process.wait()


if __name__ == "__main__":
    main()
