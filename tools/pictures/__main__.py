"""python -m tools.pictures OUT [NAME...]"""

import sys

from tools.pictures.taking import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
