import base64
import os
import re
import subprocess
import sys
import time

import pytest

from examiner.session import OUTPUT_LIMIT, Session, Zygote


@pytest.fixture
def session():
    with Session.start() as session:
        yield session


def children():
    """The (pid, state) of the processes that the zygote has to look after."""
    zygote, found = Zygote.current().process.pid, []
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            state, parent = open(f"/proc/{pid}/stat").read().rpartition(")")[2].split()[:2]
        except FileNotFoundError:
            continue
        if int(parent) == zygote:
            found.append((int(pid), state))
    return found


def gone(pid):
    """Whether a process has ended, which may take the kernel a moment."""
    for _ in range(200):
        if not os.path.exists(f"/proc/{pid}"):
            return True
        time.sleep(0.01)
    return False


def plain(traceback):
    """A traceback without its colours."""
    return re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(traceback))


def kinds(result):
    return [output.output_type for output in result.outputs]


def test_outputs_are_those_of_a_notebook(session):
    result = session.run("import sys\nprint('to', 'stdout')\nprint('to stderr', file=sys.stderr)\ndisplay(7)\n6 * 7")
    assert result.ok and result.error is None
    assert kinds(result) == ["stream", "stream", "display_data", "execute_result"]
    assert [output.name for output in result.outputs[:2]] == ["stdout", "stderr"]
    assert [output.text for output in result.outputs[:2]] == ["to stdout\n", "to stderr\n"]
    assert result.outputs[2].data == {"text/plain": "7"}
    assert result.outputs[3].data == {"text/plain": "42"} and result.outputs[3].execution_count == 1
    assert session.run("_ + 1").outputs[0].data["text/plain"] == "43"
    assert session.run("_;").outputs == []


def test_outputs_are_valid_nbformat(session):
    from nbformat.v4 import new_code_cell, new_notebook
    from nbformat.validator import validate

    source = "import matplotlib.pyplot as plt\nprint(1)\nplt.plot([1, 2])\ndisplay({'a': 1})\nraise ValueError('no')"
    validate(new_notebook(cells=[new_code_cell(source, id="cell", outputs=session.run(source).outputs)]))


def test_cells_share_a_namespace(session):
    session.run("x = [1]")
    session.run("x.append(2)")
    assert session.run("x").outputs[0].data["text/plain"] == "[1, 2]"
    assert session.run("__name__").outputs[0].data["text/plain"] == "'__main__'"


def test_a_figure_is_a_png(session):
    result = session.run("import matplotlib.pyplot as plt\nplt.plot([1, 2, 4])\nplt.title('$x^2$');")
    assert kinds(result) == ["display_data"]
    assert base64.b64decode(result.outputs[0].data["image/png"]).startswith(b"\x89PNG")
    assert session.run("plt.get_fignums()").outputs[0].data["text/plain"] == "[]"


def test_rich_display(session):
    result = session.run("from IPython.display import HTML, Markdown\ndisplay(Markdown('*a*'))\nHTML('<b>b</b>')")
    assert result.outputs[0].data["text/markdown"] == "*a*"
    assert result.outputs[1].data["text/html"] == "<b>b</b>"


def test_updated_and_cleared_outputs(session):
    result = session.run("from IPython.display import clear_output\nprint('away')\nclear_output(wait=True)\n"
                         "handle = display(1, display_id=True)\nhandle.update(2)")
    assert [output.data["text/plain"] for output in result.outputs] == ["2"]


def test_magics(session):
    assert "loop" in session.run("%timeit -n1 -r1 1 + 1").text
    timed = session.run("%%time\n5")
    assert "Wall time" in timed.text and timed.outputs[-1].data["text/plain"] == "5"
    assert session.run("%matplotlib inline").ok
    assert session.run("!echo from a shell").text.strip() == "from a shell"


def test_what_a_subprocess_writes_is_an_output(session):
    result = session.run("import os\nos.system('echo written elsewhere');")
    assert result.text == "written elsewhere\n"


def test_top_level_await(session):
    assert session.run("import asyncio\nawait asyncio.sleep(0, 'awaited')").outputs[0].data["text/plain"] == "'awaited'"


def test_an_error_has_a_readable_traceback(session):
    result = session.run("print('before')\nx = 0\n1 / x")
    assert not result.ok and not result.crashed and not result.timed_out
    assert result.error == ("ZeroDivisionError", "division by zero")
    assert kinds(result) == ["stream", "error"]
    assert "----> 3 1 / x" in plain(result.outputs[1].traceback)
    assert "division by zero" in plain(result.outputs[1].traceback)
    assert session.run("x").ok


def test_a_syntax_error(session):
    result = session.run("x = = 1")
    assert result.error.name == "SyntaxError" and kinds(result) == ["error"]


def test_an_exception_that_renders_itself(session):
    result = session.run("class Mistake(AssertionError):\n    def _render_traceback_(self):\n"
                         "        return ['Not yet.', str(self)]\nraise Mistake('the sign is flipped')")
    assert result.error == ("Mistake", "the sign is flipped")
    assert result.outputs[0].traceback == ["Not yet.", "the sign is flipped"]


def test_an_exception_without_a_text(session):
    result = session.run("class Odd(Exception):\n    def __str__(self):\n        raise RuntimeError\nraise Odd")
    assert result.error.name == "Odd" and not result.ok
    assert session.run("1").ok


@pytest.mark.parametrize("source", ["exit()", "raise SystemExit", "input()", "import sys\nsys.stdout = None"])
def test_the_session_outlives(session, source):
    session.run(source)
    assert session.run("print('here')").text == "here\n"


def test_an_endless_loop_costs_only_its_cell(session):
    session.run("x = 1")
    result = session.run("print('started')\nwhile True:\n    x += 1", timeout=0.2)
    assert result.timed_out and not result.ok and not result.crashed
    assert result.error == ("Timeout", "stopped after 0.2 seconds")
    assert result.text == "started\n"
    assert "while True" in plain(result.outputs[1].traceback)
    assert session.run("x > 1").outputs[0].data["text/plain"] == "True"


def test_a_cell_that_will_not_stop_is_killed(session):
    session.run("x = 'kept'")
    result = session.run("while True:\n    try:\n        while True:\n            y = 1\n"
                         "    except BaseException:\n        x = 'lost'", timeout=0.2)
    assert result.timed_out and result.error.name == "Timeout"
    assert session.run("x").outputs[0].data["text/plain"] == "'kept'"


def test_sleeping_and_waiting_for_a_subprocess_end_at_the_deadline(session):
    assert session.run("import time\ntime.sleep(60)", timeout=0.2).timed_out
    assert session.run("import os\nos.system('sleep 60')", timeout=0.2).timed_out


@pytest.mark.parametrize("source, ending", [
    ("import os\nos._exit(0)", "exit code 0"),
    ("import os\nos._exit(3)", "exit code 3"),
    ("import ctypes\nctypes.string_at(0)", "segmentation fault"),
    ("import os, signal\nos.kill(os.getpid(), signal.SIGKILL)", "SIGKILL"),
])
def test_a_crash_is_told_and_costs_only_its_cell(session, source, ending):
    session.run("x = 5")
    result = session.run("print('before', flush=True)\n" + source)
    assert result.crashed and not result.ok and not result.timed_out
    assert result.error.name == "Crash" and ending in result.error.message
    assert result.text == "before\n" and result.outputs[-1].ename == "Crash"
    assert session.run("x").outputs[0].data["text/plain"] == "5"


def test_a_crash_is_told_at_once_though_a_program_goes_on(session):
    assert session.run("import os\nos.system('sleep 60 &')\nos._exit(4)", timeout=20).crashed


def test_a_cell_that_prints_without_end_is_stopped_between_messages(session):
    session.run("x = 'kept'")
    for _ in range(5):
        result = session.run("while True:\n    print('y', flush=True)", timeout=0.1)
        assert result.timed_out and not result.crashed
    assert session.run("import os\nos.system('yes')", timeout=0.3).timed_out
    assert session.run("x").outputs[0].data["text/plain"] == "'kept'"


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(RuntimeError, match="no process for running cells could be started in .*nowhere"):
        Session.start(tmp_path / "nowhere")


def test_what_a_forked_child_of_a_cell_does_is_no_output(session):
    result = session.run("import os\npid = os.fork()\nif pid == 0:\n    print('child', flush=True)\n    os._exit(0)\n"
                         "os.waitpid(pid, 0)\nprint('parent')")
    assert result.ok and result.text == "parent\n"


def test_output_is_limited(session):
    result = session.run("for _ in range(100):\n    print('x' * 100_000)")
    assert result.ok and len(result.text) == OUTPUT_LIMIT
    assert "too long" in result.outputs[-1].text
    assert session.run("print('y')").text == "y\n"
    assert len(session.run("import os\nos.system('yes | head -c 9000000');").text) < OUTPUT_LIMIT + 2**17


def test_an_error_after_too_much_output_is_told(session):
    assert session.run("print('x' * 9_000_000)\n1 / 0").error.name == "ZeroDivisionError"


def test_output_that_is_not_text(session):
    assert session.run(r"print('\ud800')").text == "?\n"
    assert session.run("print(1)\nimport sys\nsys.stdout.write(b'bytes')").error.name == "TypeError"


def test_a_fork_goes_on_from_the_same_state(session):
    session.run("x = [1]\ndef f():\n    return x")
    with session.fork() as copy, session.fork() as other:
        copy.run("x.append(2)")
        other.run("del f")
        assert copy.run("f()").outputs[0].data["text/plain"] == "[1, 2]"
        assert other.run("f()").error.name == "NameError"
        assert session.run("f()").outputs[0].data["text/plain"] == "[1]"


def test_a_fork_of_a_fork_crashes_alone(session):
    session.run("x = 1")
    with session.fork() as copy:
        copy.run("x = 2")
        with copy.fork() as third:
            assert third.run("import os\nos._exit(1)").crashed
            assert third.run("x").outputs[0].data["text/plain"] == "2"
        assert copy.run("x").outputs[0].data["text/plain"] == "2"
    assert session.run("x").outputs[0].data["text/plain"] == "1"


def test_a_session_that_crashed_can_be_forked(session):
    session.run("x = 1")
    session.run("import os\nos._exit(1)")
    with session.fork() as copy:
        assert copy.run("x").outputs[0].data["text/plain"] == "1"


@pytest.mark.parametrize("when", ["before a cell", "in the cell before"])
def test_a_session_goes_on_when_the_preloaded_process_is_killed(session, when):
    session.run("import os\nx = 20")
    for _ in range(3):  # the session's own end comes a moment later, or not yet
        if when == "before a cell":
            os.kill(session.zygote.process.pid, 9)
        else:
            session.run("os.kill(os.getppid(), 9)")
        assert session.run("print(x + 1)").text == "21\n"
        assert session.test("assert x == 20", {"x"}).ok


def test_sessions_do_not_see_each_other(session):
    session.run("import numpy as np\nnp.secret = 1")
    with Session.start() as other:
        assert other.run("import numpy as np\nnp.secret").error.name == "AttributeError"


def test_folder_and_environment(tmp_path):
    with Session.start(tmp_path, {"CHECK_SEED": "7"}) as session:
        source = "import os\nprint(os.getcwd(), os.environ['CHECK_SEED'])"
        assert session.run(source).text == f"{tmp_path} 7\n"
        session.run("os._exit(1)")
        assert session.run(source).text == f"{tmp_path} 7\n"


def test_nothing_is_written_to_the_home_folder(session, tmp_path):
    assert session.run("get_ipython().history_manager.enabled").outputs[0].data["text/plain"] == "False"
    assert ".ipython" not in session.run("get_ipython().ipython_dir").outputs[0].data["text/plain"]


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_no_process_is_left():
    before = children()
    with Session.start() as session:
        pids = [session.pid]
        started = session.run("import subprocess\nprint(subprocess.Popen(['sleep', '60']).pid)")
        assert started.ok
        pids.append(int(started.text))
        copy = session.fork()
        pids.append(copy.pid)
        copy.run("import os\nos._exit(0)")
        copy.close()
        hung = session.fork()
        pids.append(hung.pid)
        hung.run("import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\nwhile True: pass", timeout=0.1)
        hung.close()
    assert all(gone(pid) for pid in pids)
    assert children() == before


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_sessions_end_with_the_process_that_uses_them():
    source = ("import os, threading\nfrom examiner.session import Session, Zygote\ns = Session.start()\nf = s.fork()\n"
              "print(Zygote.current().process.pid, s.pid, f.pid, flush=True)\n"
              "threading.Thread(target=f.run, args=('while True: pass',), daemon=True).start()\n"
              "threading.Event().wait(0.2)\nos.kill(os.getpid(), 9)")
    program = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True)
    pids = program.stdout.split()
    assert len(pids) == 3, program.stderr
    assert all(gone(pid) for pid in pids)
